package org.nuanjing.understanding;

import de.bwaldvogel.liblinear.Linear;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.models.ModelFile;
import org.nuanjing.models.Origin;
import org.nuanjing.models.ShippedModel;
import org.nuanjing.understanding.Recognition.OutOfScope;
import org.nuanjing.understanding.Recognition.Recognized;
import org.nuanjing.writing.Han;

/**
 * A linear model over {@link Features}, trained from the examples of the catalog, with a {@link
 * Confidence} fitted beside it. What is out of scope has examples of its own and is one of its
 * classes.
 */
public final class LinearRecognizer implements Recognizer {

  /** One intent's margin and what speaks for it most. */
  public record Reason(String intent, double margin, double confidence, List<Evidence> evidence) {}

  /**
   * A feature of the message and how much it adds to the margin.
   *
   * @param feature as {@link Features} writes it
   */
  public record Evidence(String feature, double weight) {}

  /**
   * An example that is much like a message.
   *
   * @param likeness 0 to 1
   */
  public record Neighbour(String intent, String text, double likeness) {}

  private static final int MOST_EVIDENCE = 6;

  static final ShippedModel<Knowledge> MODEL =
      new ShippedModel<>(
          "recognizer",
          List.of(
              LinearRecognizer.class,
              IntentCatalog.class,
              Han.class,
              ModelFile.class,
              Linear.class),
          folder -> learn(folder.catalog()),
          Knowledge::write,
          Knowledge::read);

  private final List<Lesson> lessons;
  private final Knowledge knowledge;
  private final Decision decision;
  private final WishReader wishes;
  private final Origin origin;

  private LinearRecognizer(
      List<Lesson> lessons, Knowledge knowledge, String outOfScope, String crisis, Origin origin) {
    List<String> intents = knowledge.intents();
    this.lessons = lessons;
    this.knowledge = knowledge;
    this.decision = new Decision(intents, intents.indexOf(outOfScope), intents.indexOf(crisis));
    this.wishes = new WishReader(knowledge, decision);
    this.origin = origin;
  }

  /** What is trained when the program is built. */
  public static ShippedModel<?> shipped() {
    return MODEL;
  }

  /**
   * A recognizer of a folder: the one inside the program where that was trained from it, else one
   * trained now. Throws {@link org.nuanjing.intents.FaultyIntents} where the folder has faults.
   */
  public static LinearRecognizer of(IntentsFolder folder) {
    IntentCatalog catalog = folder.catalog();
    ShippedModel.Learned<Knowledge> learned = MODEL.of(folder);
    return of(catalog, learned.model(), learned.origin());
  }

  /** A recognizer that knows the examples of the catalog; the same catalog gives the same one. */
  public static LinearRecognizer train(IntentCatalog catalog) {
    return of(catalog, learn(catalog), Origin.OTHER_INPUTS);
  }

  private static LinearRecognizer of(IntentCatalog catalog, Knowledge knowledge, Origin origin) {
    return new LinearRecognizer(
        Lesson.of(catalog),
        knowledge,
        Lesson.name(catalog, Behaviour.OUT_OF_SCOPE),
        Lesson.name(catalog, Behaviour.CRISIS),
        origin);
  }

  private static Knowledge learn(IntentCatalog catalog) {
    return Training.train(
            Lesson.of(catalog),
            Lesson.name(catalog, Behaviour.OUT_OF_SCOPE),
            Lesson.name(catalog, Behaviour.CRISIS))
        .knowledge();
  }

  /**
   * A recognizer that knows these lessons.
   *
   * @param outOfScope the intent that stands for everything else; blank where there is none
   * @param crisis the intent that must not be missed; blank where there is none
   */
  static LinearRecognizer train(List<Lesson> lessons, String outOfScope, String crisis) {
    Knowledge knowledge = Training.train(lessons, outOfScope, crisis).knowledge();
    return new LinearRecognizer(
        List.copyOf(lessons), knowledge, outOfScope, crisis, Origin.OTHER_INPUTS);
  }

  /** Where what it knows comes from. */
  public Origin origin() {
    return origin;
  }

  /** Where the whole message is not clear, but its wishes are: the one it is most about. */
  @Override
  public Recognition recognize(String text) {
    Recognition whole = whole(text);
    if (whole instanceof Recognized) {
      return whole;
    }
    double[] likely = knowledge.likely(text);
    return wishes.read(text, whole).stream()
        .map(Wish::recognition)
        .max(Comparator.comparingDouble(wish -> likely(wish, likely)))
        .orElse(whole);
  }

  private double likely(Recognition wish, double[] likely) {
    return wish instanceof Recognized recognized
        ? likely[knowledge.intents().indexOf(recognized.match().intent())]
        : 0;
  }

  private Recognition whole(String text) {
    Weighed message = knowledge.judge().read(text);
    return message.isEmpty()
        ? new OutOfScope(List.of())
        : decision.of(knowledge.likely(text, message));
  }

  @Override
  public List<Wish> wishes(String text) {
    return wishes.read(text, whole(text));
  }

  /** Why a message is taken to mean what it does: all intents, likeliest first. */
  public List<Reason> explain(String text) {
    Weighed message = knowledge.judge().read(text);
    float[] margins = knowledge.judge().model().margins(message);
    double[] likely = knowledge.likely(text, message);
    return IntStream.range(0, likely.length)
        .mapToObj(each ->
            new Reason(
                knowledge.intents().get(each),
                margins[each],
                likely[each],
                evidence(message, each)))
        .sorted(
            Comparator.comparingDouble(Reason::confidence)
                .thenComparingDouble(Reason::margin)
                .reversed()
                .thenComparing(Reason::intent))
        .toList();
  }

  private List<Evidence> evidence(Weighed message, int intent) {
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < message.features.length; i++) {
      int feature = message.features[i];
      double weight = knowledge.judge().model().weight(feature, intent) * message.values[i];
      if (weight > 0) {
        evidence.add(new Evidence(knowledge.judge().vocabulary().feature(feature), weight));
      }
    }
    return evidence.stream()
        .sorted(Comparator.comparingDouble(Evidence::weight).reversed())
        .limit(MOST_EVIDENCE)
        .toList();
  }

  /**
   * The examples most like a message, best first; all are read anew, for authors only.
   *
   * @param most how many
   */
  public List<Neighbour> nearest(String text, int most) {
    Weighed message = knowledge.judge().read(text);
    return lessons.stream()
        .filter(lesson -> lesson.kind() == Lesson.Kind.EXAMPLE)
        .map(lesson ->
            new Neighbour(
                lesson.meant().getFirst(),
                lesson.text(),
                message.cosine(knowledge.judge().read(lesson.text()))))
        .filter(neighbour -> neighbour.likeness() > 0)
        .sorted(Comparator.comparingDouble(Neighbour::likeness).reversed())
        .limit(most)
        .toList();
  }
}
