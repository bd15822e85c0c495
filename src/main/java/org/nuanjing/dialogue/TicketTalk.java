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
import org.nuanjing.understanding.SlotReader;

/** Shows, adds to and withdraws requests that are under way. */
final class TicketTalk {

  private static final Pattern REFERENCE = Pattern.compile("(?<!\\d)\\d{2}-\\d{4,10}(?!\\d)");

  /** Something after a pause: 补充一下，要大号的. */
  private static final Pattern SAYS_WHAT = Pattern.compile("[:：,，。;；][^:：,，。;；]{3,}");

  private final IntentCatalog catalog;
  private final Desks desks;
  private final SlotReader reader;

  TicketTalk(IntentCatalog catalog, Desks desks, SlotReader reader) {
    this.catalog = catalog;
    this.desks = desks;
    this.reader = reader;
  }

  void status(Turn turn, Intent intent) {
    List<Ticket> shown = turn.tickets().stream().filter(ticket -> isAbout(intent, ticket)).toList();
    if (shown.isEmpty()) {
      turn.say(turn.text(intent.answer("none")));
      return;
    }
    StringBuilder lines = new StringBuilder(turn.text(intent.answer("heading")));
    for (Ticket ticket : shown) {
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

  private static boolean isAbout(Intent intent, Ticket ticket) {
    return intent.about().isEmpty() || intent.about().contains(ticket.intent());
  }

  /** The officer wants to add to a request, or has said which and what at once. */
  void add(Turn turn, Intent intent, String words, List<Attachment> files) {
    List<Ticket> open = turn.tickets().stream().filter(Ticket::open).toList();
    Optional<Ticket> meant = meant(turn, open, words);
    boolean said = !files.isEmpty() || saysWhat(turn, words);
    if (open.isEmpty()) {
      turn.say(turn.text(intent.answer("none")));
    } else if (meant.isPresent() && said) {
      added(turn, intent, meant.get().reference(), words, files);
    } else if (meant.isPresent()) {
      awaitAddition(turn, intent, meant.get().reference());
    } else {
      turn.pending(new Pending.Which(List.of(), said ? Masking.mask(words) : "", files));
      turn.say(turn.text(intent.answer("which")), choices(turn, open, Taps.ADD));
    }
  }

  /** The one named, the one filed last in this chat, or the only one. */
  private Optional<Ticket> meant(Turn turn, List<Ticket> tickets, String words) {
    return named(tickets, words)
        .or(() -> tickets.size() == 1 ? tickets.stream().findFirst() : Optional.empty())
        .or(() -> called(turn, tickets, words))
        .or(() ->
            tickets.stream()
                .filter(ticket -> turn.focus().filter(ticket.reference()::equals).isPresent())
                .findFirst());
  }

  /** The one whose title, or something in it, stands in the words. */
  private Optional<Ticket> called(Turn turn, List<Ticket> tickets, String words) {
    List<Ticket> called =
        tickets.stream()
            .filter(ticket ->
                words.contains(title(turn, ticket))
                    || ticket.details().stream()
                        .map(detail -> detail.value().split("[ 0-9、]", 2)[0])
                        .anyMatch(value -> value.length() >= 2 && words.contains(value)))
            .toList();
    return called.size() == 1 ? called.stream().findFirst() : Optional.empty();
  }

  /** Whether the words hold what is to be added, and not only that something is. */
  private boolean saysWhat(Turn turn, String words) {
    return SAYS_WHAT.matcher(words).find() || !reader.find(words, turn.localNow()).isEmpty();
  }

  /** The officer chose a request: what was said before is added, or is asked for. */
  void chosen(Turn turn, Intent intent, TicketReference reference) {
    if (turn.pending() instanceof Pending.Which which
        && which.intents().isEmpty()
        && !(which.message().isBlank() && which.attachments().isEmpty())) {
      added(turn, intent, reference, which.message(), which.attachments());
    } else {
      awaitAddition(turn, intent, reference);
    }
  }

  /** The officer presses for a request. */
  void hurry(Turn turn, Intent intent, String words) {
    List<Ticket> open =
        turn.tickets().stream()
            .filter(Ticket::open)
            .filter(ticket -> isAbout(intent, ticket))
            .toList();
    Optional<Ticket> meant = meant(turn, open, words);
    if (open.isEmpty()) {
      turn.say(turn.text(intent.answer("none")));
    } else if (meant.isPresent()) {
      hurried(turn, intent, meant.get());
    } else {
      turn.say(turn.text(intent.answer("which")), choices(turn, open, Taps.HURRY));
    }
  }

  void hurried(Turn turn, Intent intent, Ticket ticket) {
    boolean again = ticket.hurriedLately(turn.now());
    Map<String, String> places =
        Map.of(
            "reference", ticket.reference().toString(),
            "title", title(turn, ticket),
            "due", Times.due(ticket.serviceLevel().nextDue(), turn.now(), turn.language()));
    turn.tell(ticket.reference(), new OfficerCommand.Hurry(turn.now()));
    turn.say(intent.answer(again ? "already" : "hurried").in(turn.language(), places));
  }

  void awaitAddition(Turn turn, Intent intent, TicketReference reference) {
    turn.pending(new Pending.Addition(reference));
    turn.say(turn.text(intent.answer("ask")));
  }

  void added(
      Turn turn, Intent intent, TicketReference ticket, String words, List<Attachment> files) {
    turn.settled();
    turn.add(ticket, words, files);
    turn.say(intent.answer("added").in(turn.language(), Map.of("reference", ticket.toString())));
  }

  void withdraw(Turn turn, Intent intent, String words) {
    List<Ticket> open =
        turn.tickets().stream()
            .filter(Ticket::open)
            .filter(ticket -> !ticket.risk().atLeast(RiskLevel.MODERATE))
            .toList();
    Optional<Ticket> meant = meant(turn, open, words);
    if (open.isEmpty()) {
      turn.say(turn.text(intent.answer("none")));
    } else if (meant.isPresent()) {
      confirm(turn, intent, meant.get().reference());
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
    turn.settled();
    turn.tell(reference, new OfficerCommand.Cancel(turn.now()));
    turn.say(
        intent.answer("cancelled").in(turn.language(), Map.of("reference", reference.toString())));
  }

  void kept(Turn turn, Intent intent) {
    turn.settled();
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
