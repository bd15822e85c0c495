package org.nuanjing.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.policy.Answer;
import org.nuanjing.policy.Answer.Each;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.entitlements.Outcome;
import org.nuanjing.policy.questions.HeardQuestion.Verdict;

/**
 * What the rules say to a question.
 *
 * @param outcome what the amount asked for comes to; goes before the answer
 * @param amounts of the parts of a question with several, those whose amount can be worked out; go
 *     before the answers to them
 */
record Found(
    Question question, Optional<Outcome> outcome, Answer answer, Map<Each, Outcome> amounts) {

  Found {
    amounts = Map.copyOf(amounts);
  }

  /** The clauses that are quoted. */
  List<Citation> citations(LocalDate today) {
    return outcome
        .map(each -> List.of(EntitlementTalk.citation(each, today)))
        .orElseGet(answer::citations);
  }

  /** Whether the question has parts that are answered apart. */
  boolean parts() {
    return outcome.isEmpty() && answer instanceof Answer.Several;
  }

  /** Whether it, or a part of it, is answered for sure. */
  boolean sure() {
    return outcome.isPresent()
        || answer instanceof Answer.Sure
        || (answer instanceof Answer.Several several
            && (!amounts.isEmpty()
                || several.each().stream().anyMatch(each -> each.answer() instanceof Answer.Sure)));
  }

  /** What is not answered for sure, each as it could be asked on its own. */
  List<String> open() {
    if (outcome.isPresent()) {
      return List.of();
    }
    return switch (answer) {
      case Answer.Sure _ -> List.of();
      case Answer.Unsure _, Answer.Declined _ -> List.of(question.text());
      case Answer.Several several ->
          several.each().stream()
              .filter(each -> !amounts.containsKey(each))
              .filter(each -> !(each.answer() instanceof Answer.Sure))
              .map(Each::question)
              .toList();
    };
  }

  /** What to note of the open ones. */
  Verdict verdict() {
    return answer.citations().isEmpty() ? Verdict.UNANSWERED : Verdict.UNSURE;
  }
}
