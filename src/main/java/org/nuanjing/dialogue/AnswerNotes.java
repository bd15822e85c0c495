package org.nuanjing.dialogue;

import java.util.List;
import java.util.Optional;
import org.nuanjing.dialogue.Care.Asking;
import org.nuanjing.tickets.OfficerCommand;
import org.nuanjing.tickets.Ticket.Detail;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.triage.screening.Question;
import org.nuanjing.understanding.Masking;

/** Puts what was asked and answered to the ticket, where whoever comes sees it. */
final class AnswerNotes {

  private final CareWords words;

  AnswerNotes(CareWords words) {
    this.words = words;
  }

  /** Notes an answer by its value, or in the officer's own words with what they count as. */
  void note(Turn turn, Question question, String value, String said) {
    note(turn, question, shown(turn, question, value, said));
  }

  /** Notes that no answer came, and what that counts as. */
  void noteSilence(Turn turn, Question question) {
    String counted =
        question
            .unclear()
            .flatMap(unclear -> question.find(unclear.countsAs()))
            .map(answer -> words.silence(turn, turn.text(answer.label())))
            .orElseGet(() -> words.text(turn, "no_answer_yet"));
    note(turn, question, counted);
  }

  /** Whether the level has just come to the highest. */
  static boolean raise(Turn turn, TicketReference ticket, RiskLevel level) {
    boolean higher = !turn.risk().atLeast(level);
    if (level != RiskLevel.NONE) {
      turn.raise(level);
      turn.tell(ticket, new OfficerCommand.Raise(level, turn.now()));
    }
    return higher && level == RiskLevel.IMMINENT;
  }

  private String shown(Turn turn, Question question, String value, String said) {
    if (value.equals(Asking.NOT_SAID)) {
      return words.text(turn, "not_said");
    }
    Optional<String> label = question.find(value).map(answer -> turn.text(answer.label()));
    if (label.isPresent()) {
      return label.get();
    }
    String own = Masking.mask(said.strip());
    return question
        .unclear()
        .flatMap(unclear -> question.find(unclear.countsAs()))
        .filter(answer -> value.equals(Asking.OWN_WORDS))
        .map(answer -> words.counted(turn, own, turn.text(answer.label())))
        .orElse(own);
  }

  /** Notes these words. */
  static void note(Turn turn, Question question, String shown) {
    Asking asking = turn.care().asking().orElseThrow();
    Detail detail = new Detail(question.name(), turn.text(question.title()), shown);
    turn.tell(asking.ticket(), new OfficerCommand.Answered(List.of(detail), turn.now()));
  }
}
