package org.nuanjing.triage.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nuanjing.intents.cli.FolderOption;
import org.nuanjing.triage.LearnedRiskSignals;
import org.nuanjing.triage.Risk;
import org.nuanjing.triage.Risk.Signal;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.triage.RiskReasons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code triage explain}: shows what risk is seen in a message, and why. */
@Command(
    name = "explain",
    description = {
      "看一句话里看出了什么风险：级别、信号、谁、何时、有没有否认、凭什么。",
      "Show what risk is seen in a message: level, signals, who, when, whether denied, and why."
    },
    mixinStandardHelpOptions = true,
    exitCodeList = {
      "0:done / 完成",
      "1:patterns or messages have faults / 词表或语料有问题",
      "2:wrong usage / 用法不对"
    })
final class ExplainCommand implements Callable<Integer> {

  @Parameters(paramLabel = "TEXT", description = "要看的话。The message.")
  private String text = "";

  @Mixin private final FolderOption folder = new FolderOption();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      show(LearnedRiskSignals.of(folder.read(spec.commandLine())).explain(text));
      return 0;
    } catch (IllegalStateException faults) {
      spec.commandLine().getErr().println(faults.getMessage());
      return 1;
    }
  }

  private void show(RiskReasons reasons) {
    PrintWriter out = spec.commandLine().getOut();
    Risk risk = reasons.risk();
    out.printf(
        "Level: %s (L%d)%n",
        lower(risk.level()), List.of(RiskLevel.values()).indexOf(risk.level()));
    out.printf("Subject: %s%n", risk.level() == RiskLevel.NONE ? "-" : lower(risk.subject()));
    out.printf(
        "By patterns: %s. By the classifier: %s.%n",
        lower(reasons.byPatterns()), lower(reasons.byClassifier()));
    out.println("Signals:");
    if (reasons.found().isEmpty()) {
      out.println("  none found by patterns");
    }
    reasons.found().forEach(found -> out.println("  " + signal(found)));
    out.println("How likely at least:");
    List<RiskLevel> levels =
        List.of(RiskLevel.LOW, RiskLevel.MODERATE, RiskLevel.HIGH, RiskLevel.IMMINENT);
    for (int i = 0; i < levels.size(); i++) {
      out.printf(Locale.ROOT, "  %-9s %.2f%n", lower(levels.get(i)), reasons.likely().get(i));
    }
    out.printf("What the classifier sees for (+) and against (-) %s:%n", lower(reasons.told()));
    reasons
        .evidence()
        .forEach(each -> out.printf(Locale.ROOT, "  %+.2f  %s%n", each.weight(), each.feature()));
    out.flush();
  }

  private String signal(RiskReasons.Found found) {
    Signal signal = found.signal();
    return String.format(
        Locale.ROOT,
        "%s, %s, \"%s\" at %d-%d, subject %s, time %s, %s, by pattern %s",
        signal.kind(),
        lower(signal.level()),
        text.substring(signal.start(), signal.end()),
        signal.start(),
        signal.end(),
        lower(signal.subject()),
        lower(signal.when()),
        standing(signal),
        found.pattern());
  }

  private static String standing(Signal signal) {
    return switch (signal.standing()) {
      case STANDS -> "counts";
      case DENIED -> "denied";
      case DUTY -> "talk about duty";
    };
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
