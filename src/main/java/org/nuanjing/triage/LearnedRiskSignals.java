package org.nuanjing.triage;

import java.util.ArrayList;
import java.util.List;
import org.nuanjing.intents.IntentFault;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.triage.RiskModel.Lesson;

/**
 * Notices risk by reviewed patterns and a classifier trained when it is made, whichever sees more.
 * Every signal says where it was seen.
 */
public final class LearnedRiskSignals implements RiskSignals {

  /** Where the messages are that the classifier learns from, below the folder of intents. */
  static final String MESSAGES = "crisis/messages.tsv";

  private final Detector detector;

  private LearnedRiskSignals(Detector detector) {
    this.detector = detector;
  }

  /** What is inside the program never changes: trained once. */
  private static final class Inside {
    static final LearnedRiskSignals SIGNALS = of(IntentsFolder.readInside());
  }

  /** Trained on what is inside the program, the first time it is asked for. */
  public static LearnedRiskSignals readInside() {
    return Inside.SIGNALS;
  }

  /**
   * Trains on a folder of intents. Patterns and messages of risk are those inside the program where
   * it has none of its own; throws with every fault in them where there are any.
   */
  public static LearnedRiskSignals of(IntentsFolder folder) {
    Rules rules = rules(folder);
    return new LearnedRiskSignals(detector(rules, rows(folder), folder));
  }

  static Detector detector(Rules rules, List<RiskRow> rows, IntentsFolder folder) {
    Lessons lessons = new Lessons(rules);
    List<Lesson> all = new ArrayList<>(lessons.of(rows));
    all.addAll(lessons.of(folder.findPartly()));
    return new Detector(rules, RiskModel.train(all));
  }

  static Rules rules(IntentsFolder folder) {
    return new Rules(
        Lexicon.read(folder.signals().orElseGet(() -> Lexicon.inside(LexiconReader.FILE))));
  }

  static List<RiskRow> rows(IntentsFolder folder) {
    RiskRows.Read read =
        RiskRows.read(MESSAGES, folder.riskMessages().orElseGet(() -> Lexicon.inside(MESSAGES)));
    Lexicon.refuse(read.faults());
    return read.rows();
  }

  /** Every fault in the patterns and messages of a folder; none where it has none of its own. */
  public static List<IntentFault> check(IntentsFolder folder) {
    List<IntentFault> faults = new ArrayList<>();
    folder
        .signals()
        .ifPresent(words -> {
          Lexicon.Read read = new LexiconReader().read(words);
          faults.addAll(read.faults());
          if (read.faults().isEmpty()) {
            faults.addAll(new Rules(read.lexicon()).failing());
          }
        });
    folder.riskMessages().ifPresent(rows -> faults.addAll(RiskRows.read(MESSAGES, rows).faults()));
    return faults;
  }

  @Override
  public Risk notice(String text) {
    return detector.look(text).risk();
  }

  /** What {@link #notice} says of a message, and why. */
  public RiskReasons explain(String text) {
    return detector.look(text);
  }
}
