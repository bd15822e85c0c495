package org.nuanjing.triage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.triage.RiskModel.Exactness;
import org.nuanjing.triage.RiskModel.Lesson;
import org.nuanjing.triage.Rules.Judged;

/** What the classifier learns from. */
final class Lessons {

  /**
   * Of what has nothing to do with risk and nothing grave in it, one in this many is not learned,
   * so that false alarms can be measured on it.
   */
  private static final int LEFT_ONE_IN = 3;

  private final Rules rules;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  Lessons(Rules rules) {
    this.rules = rules;
  }

  /** The rows written for it. */
  List<Lesson> of(List<RiskRow> rows) {
    return rows.parallelStream()
        .map(row -> lesson(row.text(), row.level(), Exactness.EXACT, row.subject().equals("other")))
        .toList();
  }

  /**
   * What officers say who want something else, and what they say who want help at once; nothing
   * where the intents cannot be read.
   */
  List<Lesson> of(Optional<IntentCatalog> intents) {
    List<String> ordinary = intents.map(Lessons::ordinary).orElse(List.of());
    List<String> crisis =
        intents.map(IntentCatalog::list).orElse(List.of()).stream()
            .filter(intent -> intent.behaviour() == Behaviour.CRISIS)
            .flatMap(intent -> intent.examples().stream())
            .toList();
    Stream<Lesson> none =
        IntStream.range(0, ordinary.size())
            .parallel()
            .filter(i -> learned(ordinary.get(i), i))
            .mapToObj(i -> lesson(ordinary.get(i), RiskLevel.NONE, Exactness.EXACT, false));
    Stream<Lesson> some =
        crisis.stream().map(text -> lesson(text, RiskLevel.MODERATE, Exactness.AT_LEAST, false));
    return Stream.concat(none, some).toList();
  }

  /** What officers say who want something else than to be helped in distress. */
  static List<String> ordinary(IntentCatalog intents) {
    return intents.list().stream()
        .filter(intent -> intent.behaviour() != Behaviour.CRISIS)
        .filter(intent -> intent.confidentiality() != Confidentiality.ALIAS)
        .flatMap(intent -> intent.examples().stream())
        .toList();
  }

  /**
   * Whether one of {@link #ordinary} is learned.
   *
   * @param number its place among them
   */
  boolean learned(String text, int number) {
    return number % LEFT_ONE_IN != 0 || rules.grave(Screening.of(text));
  }

  private Lesson lesson(String text, RiskLevel level, Exactness exactness, boolean other) {
    return lesson(rules.judge(Screening.of(text)), level, exactness, other);
  }

  private String known(String feature) {
    String before = known.putIfAbsent(feature, feature);
    return before == null ? feature : before;
  }

  private Lesson lesson(Judged judged, RiskLevel level, Exactness exactness, boolean other) {
    // Most features stand in many messages: each is kept once.
    Set<String> features =
        RiskFeatures.of(judged).stream().map(this::known).collect(Collectors.toUnmodifiableSet());
    return new Lesson(features, level, exactness, other);
  }
}
