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
import org.nuanjing.triage.Rules.Judged;

/** What the classifier learns from. */
final class Lessons {

  /**
   * Of what has nothing to do with risk and nothing grave in it, one in this many is enough; the
   * rest would only take time.
   */
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
        IntStream.range(0, ordinary.size())
            .parallel()
            .mapToObj(i -> ordinary(ordinary.get(i), i))
            .flatMap(Optional::stream);
    Stream<Lesson> some =
        crisis.stream().map(text -> lesson(text, RiskLevel.MODERATE, Exactness.AT_LEAST, false));
    return Stream.concat(none, some).toList();
  }

  private Optional<Lesson> ordinary(String text, int number) {
    Screening screening = Screening.of(text);
    return number % ONE_IN == 0 || rules.grave(screening)
        ? Optional.of(lesson(rules.judge(screening), RiskLevel.NONE, Exactness.EXACT, false))
        : Optional.empty();
  }

  private Lesson lesson(String text, RiskLevel level, Exactness exactness, boolean other) {
    return lesson(rules.judge(Screening.of(text)), level, exactness, other);
  }

  private static Lesson lesson(Judged judged, RiskLevel level, Exactness exactness, boolean other) {
    return new Lesson(RiskFeatures.of(judged), level, exactness, other);
  }
}
