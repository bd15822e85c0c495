package org.nuanjing.triage.screening;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.intents.Phrase;
import org.nuanjing.triage.Risk;
import org.nuanjing.triage.Risk.Standing;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.triage.Subject;

/**
 * What is asked where somebody may be at risk.
 *
 * @param silence how long a question waits before silence counts
 * @param named what a signal is called to the officer's face, by its kind; has {@link #ANYTHING}
 * @param questions all of them
 * @param orders names of questions, for every order
 */
public record Screening(
    Duration silence,
    Map<String, Phrase> named,
    List<Question> questions,
    Map<Order, List<String>> orders) {

  /** The kind that names what has no name of its own. */
  static final String ANYTHING = "anything";

  private static final String HARM_OTHERS = "harm_others";

  public Screening {
    named = Map.copyOf(named);
    questions = List.copyOf(questions);
    orders = Map.copyOf(orders);
  }

  /** The order that fits what was noticed. */
  public static Order orderFor(Risk risk, RiskLevel level) {
    if (risk.subject() != Subject.SELF) {
      return Order.ANOTHER;
    }
    if (level == RiskLevel.IMMINENT) {
      return Order.IMMINENT;
    }
    boolean others =
        risk.signals().stream()
            .filter(signal -> counts(signal) && signal.level().atLeast(RiskLevel.MODERATE))
            .map(Risk.Signal::kind)
            .reduce((one, other) -> one.equals(other) ? one : ANYTHING)
            .filter(HARM_OTHERS::equals)
            .isPresent();
    return others ? Order.OTHERS : Order.SELF;
  }

  private static boolean counts(Risk.Signal signal) {
    return signal.standing() == Standing.STANDS;
  }

  /** What was said, named in a few words: the gravest signal that has a name. */
  public Phrase name(Risk risk) {
    return risk.signals().stream()
        .filter(Screening::counts)
        .filter(signal -> named.containsKey(signal.kind()))
        .reduce((one, other) -> one.level().atLeast(other.level()) ? one : other)
        .map(signal -> named.get(signal.kind()))
        .orElseGet(() -> named.get(ANYTHING));
  }

  /** A question by its name. */
  public Optional<Question> find(String name) {
    return questions.stream().filter(question -> question.name().equals(name)).findFirst();
  }

  /**
   * The next question of an order.
   *
   * @param answers what was answered so far, by question
   * @param level the level as it stands
   */
  public Optional<Question> next(Order order, Map<String, String> answers, RiskLevel level) {
    return orders.getOrDefault(order, List.of()).stream()
        .filter(name -> !answers.containsKey(name))
        .flatMap(name -> find(name).stream())
        .filter(question -> applies(question, answers, level))
        .findFirst();
  }

  /** An earlier question without a clear answer leaves out nothing. */
  private boolean applies(Question question, Map<String, String> answers, RiskLevel level) {
    if (question.onlyIf().isEmpty()) {
      return true;
    }
    Question.OnlyIf condition = question.onlyIf().get();
    if (condition.alwaysFrom().filter(level::atLeast).isPresent()) {
      return true;
    }
    Optional<String> given = Optional.ofNullable(answers.get(condition.question()));
    boolean clear =
        given
            .flatMap(value -> find(condition.question()).flatMap(earlier -> earlier.find(value)))
            .isPresent();
    return !clear || condition.values().contains(given.orElseThrow());
  }
}
