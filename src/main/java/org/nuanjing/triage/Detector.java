package org.nuanjing.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.nuanjing.triage.Risk.Signal;
import org.nuanjing.triage.Risk.Standing;
import org.nuanjing.triage.Risk.When;
import org.nuanjing.triage.RiskReasons.Found;
import org.nuanjing.triage.Rules.Gravity;
import org.nuanjing.triage.Rules.Judged;

/** Puts together what the patterns and the classifier see. */
final class Detector {

  private static final int EVIDENCE = 8;

  /** How likely low, moderate, high and imminent must be at least to be taken for it. */
  private static final double[] ENOUGH = {0.5, 0.32, 0.2, 0.2};

  /** The same where nothing grave stands in the message. */
  private static final double[] ENOUGH_OTHERWISE = {0.7, 0.7, 0.4, 0.3};

  /** Below this the classifier is sure enough against what the patterns say. */
  private static final double DOUBTED = 0.3;

  private static final double MORE_LIKELY_THAN_NOT = 0.5;
  private static final Pattern ENDS = Pattern.compile("[。！？!?\\n]+|\\.\\s");
  private static final int SHORTEST_PART = 3;
  private static final int LONGEST_PART = 60;

  /** Of a single sign the patterns alone decide: the classifier learned from sentences. */
  private static final int SINGLE = 1;

  /** Of so few signs the classifier knows too little to doubt a pattern. */
  private static final int FEW = 2;

  /** A sign stands whole in one of two parts of a sentence without end. */
  private static final int OVERLAP = 30;

  private final Rules rules;
  private final RiskModel model;

  Detector(Rules rules, RiskModel model) {
    this.rules = rules;
    this.model = model;
  }

  RiskModel model() {
    return model;
  }

  /** Looks at one message, and says why. */
  RiskReasons look(String text) {
    Screening screening = Screening.of(text);
    if (screening.text().isBlank()) {
      return RiskReasons.NOTHING;
    }
    Judged judged = rules.judge(screening);
    Sparse message = model.sparse(RiskFeatures.of(judged));
    double[] likely = likely(message, screening.text());
    int signs = screening.signs();
    RiskLevel learned = signs > SINGLE ? level(likely, judged.gravity()) : RiskLevel.NONE;
    RiskLevel level = learned.or(signs > FEW ? backed(judged.level(), likely) : judged.level());
    if (level.atLeast(RiskLevel.MODERATE)) {
      level = level.or(rules.atLeast(judged));
    }
    boolean other = model.other(message) >= MORE_LIKELY_THAN_NOT;
    Subject subject = other && level != RiskLevel.NONE ? Subject.OTHER : Subject.SELF;
    RiskLevel told = learned.or(RiskLevel.LOW);
    return new RiskReasons(
        new Risk(level, subject, signals(judged, level, subject, text)),
        judged.level(),
        learned,
        Arrays.stream(likely).boxed().toList(),
        told,
        model.evidence(message, told, EVIDENCE),
        judged.found());
  }

  /** Each sentence is looked at by itself, too: what surrounds a signal must not hide it. */
  private double[] likely(Sparse message, String text) {
    double[] likely = model.atLeast(message);
    List<String> parts = parts(text);
    if (parts.size() > 1) {
      for (String part : parts) {
        double[] alone = model.atLeast(sparse(part));
        for (int i = 0; i < likely.length; i++) {
          likely[i] = Math.max(likely[i], alone[i]);
        }
      }
    }
    return likely;
  }

  private Sparse sparse(String part) {
    return model.sparse(RiskFeatures.of(rules.judge(Screening.of(part))));
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String sentence : ENDS.splitAsStream(text).toList()) {
      int start = 0;
      while (sentence.length() - start > LONGEST_PART) {
        parts.add(sentence.substring(start, start + LONGEST_PART));
        start += LONGEST_PART - OVERLAP;
      }
      parts.add(sentence.substring(start));
    }
    parts.removeIf(part -> part.strip().length() < SHORTEST_PART);
    return parts;
  }

  /** Every level from moderate up to the one taken must be likely enough. */
  private static RiskLevel level(double[] likely, Gravity gravity) {
    double[] enough = gravity == Gravity.GRAVE ? ENOUGH : ENOUGH_OTHERWISE;
    RiskLevel level = likely[0] >= enough[0] ? RiskLevel.LOW : RiskLevel.NONE;
    for (int i = 1; i < likely.length && likely[i] >= enough[i]; i++) {
      level = RiskModel.LEVELS.get(i);
    }
    return level;
  }

  /** The level of the patterns, as far down as the classifier is sure against it. */
  private static RiskLevel backed(RiskLevel byPatterns, double[] likely) {
    for (int i = RiskModel.LEVELS.indexOf(byPatterns); i > 0; i--) {
      if (likely[i] >= DOUBTED) {
        return RiskModel.LEVELS.get(i);
      }
    }
    return RiskLevel.NONE;
  }

  /** What the patterns found, and the whole message where the classifier alone saw its level. */
  private static List<Signal> signals(
      Judged judged, RiskLevel level, Subject subject, String text) {
    List<Signal> signals = new ArrayList<>(judged.found().stream().map(Found::signal).toList());
    if (level != RiskLevel.NONE && signals.stream().noneMatch(each -> each.level() == level)) {
      signals.add(
          new Signal(Risk.LEARNED, level, subject, When.NOW, Standing.STANDS, 0, text.length()));
    }
    return signals;
  }
}
