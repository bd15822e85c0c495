package org.nuanjing.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nuanjing.desk.QueueView.DeskChoice;
import org.nuanjing.desk.QueueView.Item;
import org.nuanjing.desk.QueueView.Pages;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.SavedViews;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketCard;
import org.nuanjing.tickets.TicketSearch;
import org.nuanjing.tickets.Tickets;
import org.nuanjing.tickets.Visibility;
import org.springframework.stereotype.Component;

/**
 * Makes a page of the queue. Cards are counted and sorted; only tickets that are shown are read.
 */
@Component
final class QueueViews {

  private static final int PAGE = 50;

  /** A search that finds more is too wide to be read. */
  private static final int MOST_FOUND = 1_000;

  /** Older ones are looked for. */
  private static final int MOST_CLOSED = 5_000;

  private final Tickets tickets;
  private final TicketSearch search;
  private final SavedViews saved;
  private final Views views;
  private final QueueChoices choices;
  private final Units units;
  private final Clock clock;

  QueueViews(
      Tickets tickets,
      TicketSearch search,
      SavedViews saved,
      Views views,
      QueueChoices choices,
      Units units,
      Clock clock) {
    this.tickets = tickets;
    this.search = search;
    this.saved = saved;
    this.views = views;
    this.choices = choices;
    this.units = units;
    this.clock = clock;
  }

  QueueView of(StaffMember me, QueueFilter asked, Locale locale) {
    Instant now = clock.instant();
    List<TicketCard> open = mayRead(me, search.open(me.desks()));
    List<TicketCard> others = others(me, asked);
    List<TicketCard> readable = asked.searching() || asked.closed() ? mayRead(me, others) : open;
    QueueCounts counts = QueueCounts.of(readable, asked, me, units, now);
    List<TicketCard> wanted = counts.wanted();
    int last = Math.max(1, (wanted.size() + PAGE - 1) / PAGE);
    QueueFilter filter = asked.onPage(Math.min(asked.page(), last));
    int from = (filter.page() - 1) * PAGE;
    List<Ticket> shown = read(me, wanted.subList(from, Math.min(from + PAGE, wanted.size())));
    return new QueueView(
        shown.stream().map(ticket -> item(me, ticket, filter, locale)).toList(),
        open.size(),
        (int) open.stream().filter(card -> card.late(now)).count(),
        wanted.size(),
        told(filter, others.size()),
        filter,
        choices.pills(filter, counts, locale),
        choices.selects(me, filter, counts, locale),
        new Pages(
            from + 1,
            from + shown.size(),
            Optional.of(filter.onPage(filter.page() - 1).href()).filter(_ -> filter.page() > 1),
            Optional.of(filter.onPage(filter.page() + 1).href()).filter(_ -> filter.page() < last)),
        saved.of(me.name()),
        Views.answers(me) ? movable(shown, locale) : List.of());
  }

  /** What is looked for beside the open tickets; none where only those are asked for. */
  private List<TicketCard> others(StaffMember me, QueueFilter filter) {
    if (filter.searching()) {
      return search.find(filter.words(), me.desks(), MOST_FOUND);
    }
    return filter.closed() ? search.closed(me.desks(), MOST_CLOSED) : List.of();
  }

  private static List<TicketCard> mayRead(StaffMember me, List<TicketCard> cards) {
    return cards.stream().filter(card -> Visibility.mayRead(me, card)).toList();
  }

  private List<Ticket> read(StaffMember me, List<TicketCard> cards) {
    return tickets.list(cards.stream().map(TicketCard::reference).toList()).stream()
        .filter(ticket -> Visibility.mayRead(me, ticket))
        .toList();
  }

  /** Open tickets are always all there; the others are only once they have been read. */
  private Optional<String> told(QueueFilter filter, int found) {
    boolean behind = !search.ready() && (filter.searching() || filter.closed());
    if (behind) {
      return Optional.of("queue.notready");
    }
    if (filter.searching()) {
      return Optional.of("queue.toomany").filter(_ -> found >= MOST_FOUND);
    }
    return Optional.of("queue.older").filter(_ -> filter.closed() && found >= MOST_CLOSED);
  }

  private Item item(StaffMember me, Ticket ticket, QueueFilter filter, Locale locale) {
    boolean words =
        filter.searching() && Visibility.mayReadWords(me, ticket) && Visibility.wordsForAll(ticket);
    return new Item(
        views.row(ticket, locale),
        ticket.work().tags(),
        words ? Snippet.of(ticket, filter.words()) : List.of());
  }

  private List<DeskChoice> movable(List<Ticket> shown, Locale locale) {
    return shown.stream()
        .flatMap(ticket -> views.otherDesks(ticket).stream())
        .distinct()
        .sorted(Comparator.comparing(Desk::id))
        .map(desk -> views.choice(desk, locale))
        .toList();
  }
}
