package org.nuanjing.authoring;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.triage.RiskSignals;
import org.nuanjing.understanding.Recognition;
import org.nuanjing.understanding.Recognition.Match;
import org.nuanjing.understanding.Recognition.OutOfScope;
import org.nuanjing.understanding.Recognition.Recognized;
import org.nuanjing.understanding.Recognition.Unsure;
import org.nuanjing.understanding.Recognizer;
import org.nuanjing.understanding.Wish;

/**
 * Takes a message for what the product takes it for: signs of danger go before everything, then the
 * wishes in their order.
 */
public final class Interpreter {

  private final IntentCatalog catalog;
  private final Recognizer recognizer;
  private final RiskSignals signals;
  private final Function<Intent, String> label;

  /**
   * An interpreter.
   *
   * @param label what an intent counts as
   */
  public Interpreter(
      IntentCatalog catalog,
      Recognizer recognizer,
      RiskSignals signals,
      Function<Intent, String> label) {
    this.catalog = catalog;
    this.recognizer = recognizer;
    this.signals = signals;
    this.label = label;
  }

  /** With every intent counting as the label it names. */
  public static Interpreter of(IntentSet intents) {
    return new Interpreter(
        intents.catalog(), intents.recognizer(), intents.signals(), Intent::label);
  }

  /** Takes one message for what it means. */
  public Interpretation read(String text) {
    boolean danger = signals.notice(text).level().atLeast(RiskLevel.MODERATE);
    List<Wish> wishes = recognizer.wishes(text);
    Set<String> labels = new LinkedHashSet<>();
    if (danger) {
      labels.add(label(Behaviour.CRISIS));
    }
    wishes.forEach(wish -> labels.add(label(wish.recognition())));
    Recognition first = wishes.getFirst().recognition();
    return new Interpretation(
        List.copyOf(labels),
        wishes.size(),
        !danger && first instanceof Unsure,
        danger ? OptionalDouble.empty() : confidence(first));
  }

  private String label(Recognition recognition) {
    return switch (recognition) {
      case Recognized(Match match, List<Match> others) -> label(match);
      case Unsure(List<Match> candidates) -> label(candidates.getFirst());
      case OutOfScope(List<Match> nearest) -> label(Behaviour.OUT_OF_SCOPE);
    };
  }

  private static OptionalDouble confidence(Recognition recognition) {
    return switch (recognition) {
      case Recognized(Match match, List<Match> others) -> OptionalDouble.of(match.confidence());
      case Unsure(List<Match> candidates) -> OptionalDouble.of(candidates.getFirst().confidence());
      case OutOfScope(List<Match> nearest) -> OptionalDouble.empty();
    };
  }

  private String label(Match match) {
    return catalog.find(match.intent()).map(label).orElse(match.intent());
  }

  /** The label of what an intent does that the assistant cannot do without. */
  private String label(Behaviour behaviour) {
    return label.apply(catalog.get(behaviour));
  }
}
