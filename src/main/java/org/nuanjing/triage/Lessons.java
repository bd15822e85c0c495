package org.nuanjing.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.triage.RiskModel.Exactness;
import org.nuanjing.triage.RiskModel.Lesson;

/** What the classifier learns from. */
final class Lessons {

  /** Of the examples of requests that have nothing to do with risk, one in this many is enough. */
  private static final int ONE_IN = 3;

  private final Rules rules;

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
    List<String> ordinary = new ArrayList<>();
    List<String> crisis = new ArrayList<>();
    for (Intent intent : intents.map(IntentCatalog::list).orElse(List.of())) {
      if (intent.behaviour() == Behaviour.CRISIS) {
        crisis.addAll(intent.examples());
      } else if (intent.confidentiality() != Confidentiality.ALIAS) {
        ordinary.addAll(intent.examples());
      }
    }
    Stream<Lesson> none =
        IntStream.range(0, ordinary.size() / ONE_IN)
            .parallel()
            .mapToObj(
                i -> lesson(ordinary.get(i * ONE_IN), RiskLevel.NONE, Exactness.EXACT, false));
    Stream<Lesson> some =
        crisis.stream().map(text -> lesson(text, RiskLevel.MODERATE, Exactness.AT_LEAST, false));
    return Stream.concat(none, some).toList();
  }

  private Lesson lesson(String text, RiskLevel level, Exactness exactness, boolean other) {
    return new Lesson(RiskFeatures.of(rules.judge(Screening.of(text))), level, exactness, other);
  }
}
