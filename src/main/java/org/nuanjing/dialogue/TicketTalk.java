package org.nuanjing.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Choice;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.Language;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Desks;
import org.nuanjing.tickets.OfficerCommand;
import org.nuanjing.tickets.ThreadEntry;
import org.nuanjing.tickets.ThreadEntry.Author;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.understanding.Masking;

/** Shows, adds to and withdraws requests that are under way. */
final class TicketTalk {

  private static final Pattern REFERENCE = Pattern.compile("(?<!\\d)\\d{2}-\\d{4,10}(?!\\d)");

  private final IntentCatalog catalog;
  private final Desks desks;

  TicketTalk(IntentCatalog catalog, Desks desks) {
    this.catalog = catalog;
    this.desks = desks;
  }

  void status(Turn turn, Intent intent) {
    if (turn.tickets().isEmpty()) {
      turn.say(turn.text(intent.answer("none")));
      return;
    }
    StringBuilder lines = new StringBuilder(turn.text(intent.answer("heading")));
    for (Ticket ticket : turn.tickets()) {
      lines.append('\n').append(line(turn, intent, ticket));
    }
    turn.say(lines.toString());
  }

  private String line(Turn turn, Intent intent, Ticket ticket) {
    Map<String, String> values =
        Map.of(
            "reference", ticket.reference().toString(),
            "title", title(turn, ticket),
            "state", state(turn, ticket),
            "due", Times.due(ticket.serviceLevel().nextDue(), turn.now(), turn.language()));
    if (ticket.open() && !ticket.late(turn.now())) {
      return intent.answer("line").in(turn.language(), values);
    }
    return turn.text(ticket.open() ? "line_late" : "line_closed", values);
  }

  private String state(Turn turn, Ticket ticket) {
    String key =
        switch (ticket.state()) {
          case OPEN -> "state_open";
          case TAKEN -> "state_taken";
          case WAITING -> "state_waiting";
          case RESOLVED -> "state_resolved";
          case CANCELLED -> "state_cancelled";
          case REOPENED -> "state_reopened";
        };
    return turn.text(key, Map.of("desk", desk(turn, ticket)));
  }

  private String desk(Turn turn, Ticket ticket) {
    Optional<Desk> desk = desks.find(ticket.desk());
    return desk.map(each -> turn.language() == Language.ZH ? each.name() : each.nameEn())
        .orElse(ticket.desk());
  }

  private String title(Turn turn, Ticket ticket) {
    return catalog
        .find(ticket.intent())
        .map(intent -> turn.text(intent.title()))
        .orElse(ticket.intent());
  }

  /** The officer wants to add to a request, or has said which and what at once. */
  void add(Turn turn, Intent intent, String words) {
    List<Ticket> open = turn.tickets().stream().filter(Ticket::open).toList();
    Optional<Ticket> named = named(open, words);
    if (open.isEmpty()) {
      turn.say(turn.text(intent.answer("none")));
    } else if (named.isPresent() || open.size() == 1) {
      awaitAddition(turn, intent, named.orElseGet(open::getFirst).reference());
    } else {
      turn.say(turn.text(intent.answer("which")), choices(turn, open, Taps.ADD));
    }
  }

  void awaitAddition(Turn turn, Intent intent, TicketReference reference) {
    turn.pending(new Pending.Addition(reference));
    turn.say(turn.text(intent.answer("ask")));
  }

  void added(
      Turn turn, Intent intent, TicketReference ticket, String words, List<Attachment> files) {
    turn.pendingNothing();
    turn.add(ticket, words, files);
    turn.say(intent.answer("added").in(turn.language(), Map.of("reference", ticket.toString())));
  }

  void withdraw(Turn turn, Intent intent, String words) {
    List<Ticket> open =
        turn.tickets().stream()
            .filter(Ticket::open)
            .filter(ticket -> !ticket.risk().atLeast(RiskLevel.MODERATE))
            .toList();
    Optional<Ticket> named = named(open, words);
    if (open.isEmpty()) {
      turn.say(turn.text(intent.answer("none")));
    } else if (named.isPresent() || open.size() == 1) {
      confirm(turn, intent, named.orElseGet(open::getFirst).reference());
    } else {
      turn.say(turn.text(intent.answer("which")), choices(turn, open, Taps.WITHDRAW));
    }
  }

  void confirm(Turn turn, Intent intent, TicketReference reference) {
    turn.pending(new Pending.Withdrawal(reference));
    Map<String, String> values =
        Map.of(
            "reference",
            reference.toString(),
            "title",
            find(turn, reference).map(ticket -> title(turn, ticket)).orElse(""));
    turn.say(
        intent.answer("confirm").in(turn.language(), values),
        List.of(
            Taps.plain("w:" + reference + ":" + Taps.YES, turn.text("yes")),
            Taps.plain("w:" + reference + ":" + Taps.NO, turn.text("no"))));
  }

  void withdrawn(Turn turn, Intent intent, TicketReference reference) {
    turn.pendingNothing();
    turn.tell(reference, new OfficerCommand.Cancel(turn.now()));
    turn.say(
        intent.answer("cancelled").in(turn.language(), Map.of("reference", reference.toString())));
  }

  void kept(Turn turn, Intent intent) {
    turn.pendingNothing();
    turn.say(turn.text(intent.answer("kept")));
  }

  /** The ticket on which staff spoke last and wait for the officer. */
  Optional<Ticket> answered(Turn turn) {
    return turn.tickets().stream()
        .filter(Ticket::open)
        .filter(ticket -> ticket.state() == Ticket.State.WAITING || staffSpokeLast(ticket))
        .findFirst();
  }

  private static boolean staffSpokeLast(Ticket ticket) {
    List<ThreadEntry> thread = ticket.thread();
    return !thread.isEmpty() && thread.getLast().author() == Author.STAFF;
  }

  /** Takes a message as the officer's answer to staff, with a way out. */
  void answerStaff(Turn turn, Ticket ticket, String words, List<Attachment> files) {
    turn.add(ticket.reference(), words, files);
    turn.pending(new Pending.Which(List.of(), Masking.mask(words), files));
    String reference = ticket.reference().toString();
    turn.say(
        turn.text("added_as_answer", Map.of("reference", reference)),
        List.of(Taps.ticket(Taps.NOT_THIS, ticket.reference(), turn.text("not_this_ticket"))));
  }

  Optional<Ticket> find(Turn turn, TicketReference reference) {
    return turn.tickets().stream()
        .filter(ticket -> ticket.reference().equals(reference))
        .findFirst();
  }

  private List<Choice> choices(Turn turn, List<Ticket> tickets, String kind) {
    return tickets.stream()
        .map(ticket ->
            Taps.ticket(kind, ticket.reference(), ticket.reference() + " " + title(turn, ticket)))
        .toList();
  }

  private static Optional<Ticket> named(List<Ticket> tickets, String words) {
    return REFERENCE
        .matcher(words)
        .results()
        .flatMap(found -> TicketReference.parse(found.group()).stream())
        .flatMap(
            reference -> tickets.stream().filter(ticket -> ticket.reference().equals(reference)))
        .findFirst();
  }
}
