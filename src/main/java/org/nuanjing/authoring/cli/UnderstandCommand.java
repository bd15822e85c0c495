package org.nuanjing.authoring.cli;

import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nuanjing.authoring.IntentSet;
import org.nuanjing.authoring.Stage;
import org.nuanjing.intents.FaultyIntents;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.NearestExamples;
import org.nuanjing.intents.NearestExamples.Near;
import org.nuanjing.intents.Slot;
import org.nuanjing.intents.cli.FolderOption;
import org.nuanjing.triage.Risk;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.understanding.FoundValue;
import org.nuanjing.understanding.LinearRecognizer.Evidence;
import org.nuanjing.understanding.LinearRecognizer.Reason;
import org.nuanjing.understanding.Recognition;
import org.nuanjing.understanding.Recognition.Match;
import org.nuanjing.understanding.Wish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intents understand}: shows what a message is taken to mean, and why. */
@Command(
    name = "understand",
    description = {
      "看一句话被当成什么：意图和把握、读出的值、为什么。",
      "Show what a message is taken to mean, which values it carries, and why."
    },
    mixinStandardHelpOptions = true)
final class UnderstandCommand implements Callable<Integer> {

  private static final int SHOWN = 5;

  @Parameters(paramLabel = "TEXT", description = "要看的话。The message.")
  private String text = "";

  @Mixin private final FolderOption folder = new FolderOption();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() {
    IntentsFolder read = folder.read(spec.commandLine());
    try {
      show(read, IntentSet.of(read));
      return 0;
    } catch (FaultyIntents e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }

  private void show(IntentsFolder read, IntentSet intents) {
    PrintWriter out = spec.commandLine().getOut();
    Risk risk = intents.signals().notice(text);
    risk.signals().stream()
        .filter(signal -> signal.level() != RiskLevel.NONE)
        .forEach(signal ->
            out.printf(
                "Sign of danger: %s, %s, in \"%s\"%n",
                signal.level().name().toLowerCase(Locale.ROOT),
                signal.kind(),
                text.substring(signal.start(), signal.end())));
    List<Wish> wishes = intents.recognizer().wishes(text);
    wishes.forEach(wish -> out.println(wish(wish, wishes.size())));
    out.println("Values:");
    values(intents, wishes).forEach(line -> out.println("  " + line));
    out.println("Nearest examples:");
    NearestExamples.of(text, read.places().examples(), SHOWN)
        .forEach(near -> out.println("  " + near(near)));
    out.println("Intents, with what speaks for them most:");
    intents.recognizer().explain(text).stream()
        .limit(SHOWN)
        .forEach(reason -> out.println("  " + reason(reason)));
    out.flush();
  }

  private static String wish(Wish wish, int count) {
    String said = said(wish.recognition());
    return count == 1 ? said : said + "  in \"" + wish.words() + "\"";
  }

  private static String said(Recognition recognition) {
    return switch (recognition) {
      case Recognition.Recognized(Match match, List<Match> others) ->
          String.format(Locale.ROOT, "Understood: %s %.2f", match.intent(), match.confidence());
      case Recognition.Unsure(List<Match> candidates) ->
          "Not sure; asks which: "
              + String.join(", ", candidates.stream().map(Match::intent).toList());
      case Recognition.OutOfScope(List<Match> nearest) -> "Nothing the assistant is for.";
    };
  }

  /** What stands in the message, and which slot of the first wish it fills. */
  private List<String> values(IntentSet intents, List<Wish> wishes) {
    Optional<Intent> first =
        wishes.getFirst().recognition() instanceof Recognition.Recognized recognized
            ? intents.catalog().find(recognized.match().intent())
            : Optional.empty();
    LocalDateTime now = LocalDateTime.now(ZoneId.of("Asia/Shanghai"));
    try (Stage stage = Stage.of(intents)) {
      List<String> values =
          stage.reader().find(text, now).stream().map(found -> value(found, first)).toList();
      return values.isEmpty() ? List.of("none") : values;
    }
  }

  private String value(FoundValue found, Optional<Intent> intent) {
    String slot =
        intent.stream()
            .flatMap(each -> each.slots().stream())
            .filter(each -> each.type() == found.type())
            .map(Slot::name)
            .findFirst()
            .map(name -> "  fills " + name)
            .orElse("");
    return String.format(
        Locale.ROOT,
        "%-10s \"%s\" is %s (%s)%s",
        found.type().name().toLowerCase(Locale.ROOT),
        text.substring(found.start(), found.end()),
        found.value().shownZh(),
        found.value().stored(),
        slot);
  }

  private static String near(Near near) {
    return String.format(
        Locale.ROOT,
        "%.2f  %-18s \"%s\"  %s:%d",
        near.overlap(),
        near.example().intent(),
        near.example().text(),
        near.example().file(),
        near.example().line());
  }

  private static String reason(Reason reason) {
    return String.format(
        Locale.ROOT,
        "%-18s %.2f  margin %+.2f  %s",
        reason.intent(),
        reason.confidence(),
        reason.margin(),
        String.join(" ", reason.evidence().stream().map(UnderstandCommand::evidence).toList()));
  }

  private static String evidence(Evidence evidence) {
    return String.format(Locale.ROOT, "[%s %+.2f]", evidence.feature(), evidence.weight());
  }
}
