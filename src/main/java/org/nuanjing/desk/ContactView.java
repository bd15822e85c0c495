package org.nuanjing.desk;

import java.util.List;
import java.util.function.Predicate;
import org.nuanjing.tickets.Ticket;

/**
 * A conversation as it is shown beside what every ticket shows; everything in it is to be escaped.
 *
 * @param level {@code 0} to {@code 4}
 * @param levelBy who set the level and when; empty where it is as it came
 * @param lines the thread
 * @param facts what was asked and answered, without the plan
 * @param can what this person may do now
 */
record ContactView(
    String reference,
    String alias,
    int level,
    String levelWords,
    String levelBy,
    String holder,
    boolean open,
    List<Line> lines,
    List<Fact> facts,
    Plan plan,
    List<Note> notes,
    List<String> joined,
    Offer offer,
    List<Colleague> colleagues,
    List<Phrase> phrases,
    List<TicketView.Past> past,
    Abilities can) {

  /**
   * A line of the thread.
   *
   * @param state {@code sent}, {@code delivered}, {@code failed}; empty for the officer's
   */
  record Line(TicketView.Line line, String state) {}

  /** What was asked and answered. */
  record Fact(String title, String value) {

    /** All but the safety plan. */
    static List<Fact> of(Ticket ticket) {
      return of(ticket, detail -> !detail.isPlanStep() && !detail.isPlanState());
    }

    private static List<Fact> of(Ticket ticket, Predicate<Ticket.Detail> which) {
      return ticket.details().stream()
          .filter(which)
          .map(detail -> new Fact(detail.title(), detail.value()))
          .toList();
    }
  }

  /**
   * The officer's safety plan as far as it was shown.
   *
   * @param state how it stands with it; empty where it was not spoken of
   */
  record Plan(String state, List<Fact> steps) {
    static final Plan NONE = new Plan("", List.of());

    static Plan of(Ticket ticket) {
      String state =
          Fact.of(ticket, Ticket.Detail::isPlanState).stream()
              .map(Fact::value)
              .findFirst()
              .orElse("");
      return new Plan(state, Fact.of(ticket, Ticket.Detail::isPlanStep));
    }
  }

  /** A note for colleagues. */
  record Note(String author, String at, String text) {}

  /** A hand-over on offer; empty names where there is none. */
  record Offer(String from, String to, String summary, boolean toMe) {
    static final Offer NONE = new Offer("", "", "", false);

    public boolean live() {
      return !to.isEmpty();
    }
  }

  /** Somebody it could be handed to. */
  record Colleague(String name, String shown) {}

  /** A quick phrase and whether it has to be reviewed first. */
  record Phrase(String text, String hint, boolean stale) {}

  /** What this person may do. */
  record Abilities(
      boolean read,
      boolean take,
      boolean write,
      boolean hold,
      boolean plan,
      boolean join,
      boolean leave) {}
}
