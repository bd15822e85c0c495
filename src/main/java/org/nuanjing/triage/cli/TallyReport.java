package org.nuanjing.triage.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.triage.RiskTally;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Figures of risk for people, and as one JSON object. Shares are numbers from 0 to 1 with four
 * decimals, or null where there is nothing to take a share of.
 */
final class TallyReport {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final double DECIMALS = 10_000;

  private TallyReport() {}

  static String json(RiskTally tally) {
    Map<String, @Nullable Object> json = figures(tally);
    json.put("by_label", each(tally.byLevel()));
    json.put("by_category", each(tally.byCategory()));
    json.put("by_subject", each(tally.bySubject()));
    Map<String, Object> confusion = new LinkedHashMap<>();
    for (RiskLevel level : RiskLevel.values()) {
      Map<String, Object> taken = new LinkedHashMap<>();
      for (RiskLevel as : RiskLevel.values()) {
        taken.put(lower(as), tally.count(level, as));
      }
      confusion.put(lower(level), taken);
    }
    json.put("confusion", confusion);
    return MAPPER.writeValueAsString(json);
  }

  private static Map<String, @Nullable Object> figures(RiskTally tally) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("rows", tally.rows());
    json.put("recall_act", share(tally.recall(RiskLevel.MODERATE)));
    json.put("recall_urgent", share(tally.recall(RiskLevel.HIGH)));
    json.put("false_alarm", share(tally.falseAlarm()));
    json.put("level_agreement", share(tally.agreement()));
    return json;
  }

  private static Map<String, Object> each(Map<?, RiskTally> parts) {
    Map<String, Object> json = new LinkedHashMap<>();
    parts.forEach((name, part) ->
        json.put(name instanceof Enum<?> level ? lower(level) : name.toString(), figures(part)));
    return json;
  }

  private static @Nullable Double share(OptionalDouble share) {
    return share.isPresent() ? Math.round(share.getAsDouble() * DECIMALS) / DECIMALS : null;
  }

  static void print(RiskTally tally, PrintWriter out) {
    out.printf(
        "%-20s %5s %10s %13s %11s %9s%n",
        "", "rows", "recall_act", "recall_urgent", "false_alarm", "agreement");
    row(out, "all", tally);
    tally.byLevel().forEach((level, part) -> row(out, lower(level), part));
    out.printf("%nBy category%n");
    tally.byCategory().forEach((name, part) -> row(out, name, part));
    out.printf("%nBy subject%n");
    tally.bySubject().forEach((name, part) -> row(out, name, part));
    out.printf("%nLevel (down) and what it was taken for%n%-10s", "");
    for (RiskLevel as : RiskLevel.values()) {
      out.printf("%10s", lower(as));
    }
    out.println();
    for (RiskLevel level : RiskLevel.values()) {
      out.printf("%-10s", lower(level));
      for (RiskLevel as : RiskLevel.values()) {
        out.printf("%10d", tally.count(level, as));
      }
      out.println();
    }
  }

  private static void row(PrintWriter out, String name, RiskTally tally) {
    out.printf(
        "%-20s %5d %10s %13s %11s %9s%n",
        name,
        tally.rows(),
        shown(tally.recall(RiskLevel.MODERATE)),
        shown(tally.recall(RiskLevel.HIGH)),
        shown(tally.falseAlarm()),
        shown(tally.agreement()));
  }

  private static String shown(OptionalDouble share) {
    return share.isPresent() ? String.format(Locale.ROOT, "%.3f", share.getAsDouble()) : "-";
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
