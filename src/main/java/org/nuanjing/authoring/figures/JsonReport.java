package org.nuanjing.authoring.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An evaluation as one JSON object. Shares are numbers from 0 to 1 with four decimals, or null
 * where there is nothing to take a share of.
 */
public final class JsonReport {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final double DECIMALS = 10_000;

  private JsonReport() {}

  public static String of(Evaluation evaluation) {
    Figures figures = evaluation.figures();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("title", evaluation.title());
    json.put("rows", figures.rows());
    json.put("single_rows", figures.singles());
    json.put("accuracy", share(figures.accuracy()));
    json.put("macro_f1", share(figures.macroF1()));
    json.put("oos_recall", share(figures.outOfScopeRecall()));
    json.put("oos_precision", share(figures.outOfScopePrecision()));
    json.put("multi_all", share(figures.multiAll()));
    json.put("crisis_recall", share(figures.crisisRecall()));
    json.put("single_extra", share(figures.singleExtra()));
    json.put("asked", share(figures.asked()));
    json.put("by_label", labels(figures));
    json.put("by_style", styles(figures));
    json.put("unknown_labels", figures.unknownLabels());
    json.put("confusion", figures.confusion());
    json.put("confidence", figures.confidence().stream().map(JsonReport::bin).toList());
    json.put("worst", worst(figures));
    json.put("misunderstood", known(evaluation));
    return MAPPER.writeValueAsString(json);
  }

  private static Map<String, Object> labels(Figures figures) {
    Map<String, Object> labels = new LinkedHashMap<>();
    figures
        .labels()
        .forEach((label, of) -> {
          Map<String, @Nullable Object> json = new LinkedHashMap<>();
          json.put("rows", of.rows());
          json.put("taken", of.taken());
          json.put("right", of.right());
          json.put("precision", share(of.precision()));
          json.put("recall", share(of.recall()));
          json.put("f1", round(of.f1()));
          labels.put(label, json);
        });
    return labels;
  }

  private static Map<String, Object> styles(Figures figures) {
    Map<String, Object> styles = new LinkedHashMap<>();
    figures
        .styles()
        .forEach((style, of) -> {
          Map<String, @Nullable Object> json = new LinkedHashMap<>();
          json.put("rows", of.rows());
          json.put("right", of.right());
          json.put("accuracy", share(Figures.share(of.right(), of.rows())));
          styles.put(style, json);
        });
    return styles;
  }

  private static Map<String, @Nullable Object> bin(Figures.Bin bin) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("from", bin.from());
    json.put("to", bin.to());
    json.put("rows", bin.rows());
    json.put("right", bin.right());
    json.put("share_right", share(bin.share()));
    return json;
  }

  private static List<Object> worst(Figures figures) {
    List<Object> worst = new ArrayList<>();
    for (Figures.Mistake mistake : figures.worst()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("meant", mistake.meant());
      json.put("taken", mistake.taken());
      json.put("rows", mistake.rows());
      json.put(
          "examples",
          mistake.examples().stream()
              .map(row -> Map.of("where", row.where(), "text", row.text()))
              .toList());
      worst.add(json);
    }
    return worst;
  }

  private static List<Object> known(Evaluation evaluation) {
    List<Object> known = new ArrayList<>();
    for (Evaluation.Known each : evaluation.misunderstood()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("line", each.listed().line());
      json.put("label", each.listed().label());
      json.put("text", each.listed().text());
      json.put("still", each.still());
      known.add(json);
    }
    return known;
  }

  private static @Nullable Double share(OptionalDouble share) {
    return share.isPresent() ? round(share.getAsDouble()) : null;
  }

  private static double round(double value) {
    return Math.round(value * DECIMALS) / DECIMALS;
  }
}
