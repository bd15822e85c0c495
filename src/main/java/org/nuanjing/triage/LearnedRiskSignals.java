package org.nuanjing.triage;

import de.bwaldvogel.liblinear.Linear;
import java.util.ArrayList;
import java.util.List;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.IntentFault;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.models.ModelFile;
import org.nuanjing.models.Origin;
import org.nuanjing.models.ShippedModel;
import org.nuanjing.triage.RiskModel.Lesson;
import org.nuanjing.writing.Han;

/**
 * Notices risk by reviewed patterns and a trained classifier, whichever sees more. Every signal
 * says where it was seen.
 */
public final class LearnedRiskSignals implements RiskSignals {

  /** Where the messages are that the classifier learns from, below the folder of intents. */
  static final String MESSAGES = "crisis/messages.tsv";

  static final ShippedModel<RiskModel> MODEL =
      new ShippedModel<>(
          "risk",
          List.of(RiskModel.class, IntentCatalog.class, Han.class, ModelFile.class, Linear.class),
          folder -> train(rules(folder), rows(folder), folder),
          RiskModel::write,
          RiskModel::read);

  private final Detector detector;
  private final Origin origin;

  private LearnedRiskSignals(Detector detector, Origin origin) {
    this.detector = detector;
    this.origin = origin;
  }

  /** What is trained when the program is built. */
  public static ShippedModel<?> shipped() {
    return MODEL;
  }

  /** What is inside the program never changes: read once. */
  private static final class Inside {
    static final LearnedRiskSignals SIGNALS = of(IntentsFolder.readInside());
  }

  /** Of what is inside the program, made the first time it is asked for. */
  public static LearnedRiskSignals readInside() {
    return Inside.SIGNALS;
  }

  /**
   * Of a folder of intents: the classifier inside the program where that was trained from it, else
   * one trained now. Patterns and messages of risk are those inside the program where it has none
   * of its own; throws with every fault in them where there are any.
   */
  public static LearnedRiskSignals of(IntentsFolder folder) {
    Rules rules = rules(folder);
    ShippedModel.Learned<RiskModel> learned = MODEL.of(folder);
    return new LearnedRiskSignals(new Detector(rules, learned.model()), learned.origin());
  }

  /** Trained on a folder now, whatever is inside the program. */
  static LearnedRiskSignals train(IntentsFolder folder) {
    Rules rules = rules(folder);
    return new LearnedRiskSignals(detector(rules, rows(folder), folder), Origin.OTHER_INPUTS);
  }

  static Detector detector(Rules rules, List<RiskRow> rows, IntentsFolder folder) {
    return new Detector(rules, train(rules, rows, folder));
  }

  private static RiskModel train(Rules rules, List<RiskRow> rows, IntentsFolder folder) {
    Lessons lessons = new Lessons(rules);
    List<Lesson> all = new ArrayList<>(lessons.of(rows));
    all.addAll(lessons.of(folder.findPartly()));
    return RiskModel.train(all);
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

  RiskModel model() {
    return detector.model();
  }

  /** Where the classifier comes from. */
  public Origin origin() {
    return origin;
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
