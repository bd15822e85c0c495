package org.nuanjing.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nuanjing.duty.Attendance;
import org.nuanjing.duty.DutyBoard;
import org.nuanjing.duty.Presence;
import org.nuanjing.hotline.Levels;
import org.nuanjing.hotline.Phrases;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.tickets.ContactCommands;
import org.nuanjing.tickets.Deliveries;
import org.nuanjing.tickets.Drills;
import org.nuanjing.tickets.Notices;
import org.nuanjing.tickets.Queueing.Waiting;
import org.nuanjing.tickets.Relay;
import org.nuanjing.tickets.TakeNext;
import org.nuanjing.tickets.ThreadEntry;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.Tickets;
import org.nuanjing.tickets.Visibility;
import org.nuanjing.triage.RiskLevel;
import org.springframework.stereotype.Component;

/** Makes what the pages of the hotline show, in the reader's language. */
@Component
final class HotlineViews {

  private static final int MOST = 200;
  private static final Set<Role> TALKING = Set.of(Role.COUNSELLOR, Role.SUPERVISOR, Role.LEAD);
  private static final Set<TicketEvent.Type> LEVELS =
      Set.of(
          TicketEvent.Type.RAISED,
          TicketEvent.Type.LOWERED,
          TicketEvent.Type.LEVEL_KEPT,
          TicketEvent.Type.CARRIED);

  private final Tickets tickets;
  private final TakeNext takeNext;
  private final Deliveries deliveries;
  private final Attendance attendance;
  private final Drills drills;
  private final DutyBoard board;
  private final Staff staff;
  private final Phrases phrases;
  private final Views views;
  private final Words words;
  private final Clock clock;

  HotlineViews(
      Tickets tickets,
      TakeNext takeNext,
      Deliveries deliveries,
      Attendance attendance,
      Drills drills,
      DutyBoard board,
      Staff staff,
      Phrases phrases,
      Views views,
      Words words,
      Clock clock) {
    this.tickets = tickets;
    this.takeNext = takeNext;
    this.deliveries = deliveries;
    this.attendance = attendance;
    this.drills = drills;
    this.board = board;
    this.staff = staff;
    this.phrases = phrases;
    this.views = views;
    this.words = words;
    this.clock = clock;
  }

  /** Whether somebody talks with officers in distress at all. */
  static boolean talks(StaffMember me) {
    return me.roles().stream().anyMatch(TALKING::contains);
  }

  HotlineView hotline(StaffMember me, Locale locale) {
    Instant now = clock.instant();
    List<Waiting> waiting = takeNext.waiting(me);
    List<Ticket> open =
        tickets.queue(me.desks(), MOST).stream()
            .filter(ticket -> ticket.contact() && Visibility.mayRead(me, ticket))
            .toList();
    return new HotlineView(
        waiting.size(),
        waiting.stream()
            .map(Waiting::since)
            .min(Instant::compareTo)
            .map(since -> words.length(Duration.between(since, now), locale))
            .orElse(""),
        attendance.ready(me.name(), now),
        where(me, now),
        open.stream()
            .filter(ticket -> called(ticket, me))
            .map(ticket -> ticket.reference().toString())
            .toList(),
        drills.callFor(me.name()).map(TicketReference::toString).orElse(""),
        rows(tickets.heldBy(me.name()), locale),
        rows(open.stream().filter(ticket -> offeredTo(ticket, me)).toList(), locale),
        ContactCommands.supervises(me)
            ? rows(
                open.stream()
                    .filter(ticket -> ticket.assignee().filter(who -> !is(me, who)).isPresent())
                    .toList(),
                locale)
            : List.of());
  }

  private static boolean called(Ticket ticket, StaffMember me) {
    return ticket.page().filter(page -> page.called(me.name())).isPresent()
        && ticket.assignee().filter(who -> is(me, who)).isEmpty();
  }

  private static boolean offeredTo(Ticket ticket, StaffMember me) {
    return ticket.relay().offer().filter(offer -> is(me, offer.to())).isPresent();
  }

  private static boolean is(StaffMember me, String name) {
    return me.name().equals(name);
  }

  /** Where somebody said they are: {@code here}, {@code away} or {@code pausing}. */
  String where(StaffMember me, Instant now) {
    Presence presence =
        board.read().presence().getOrDefault(me.name(), new Presence.Reachable()).at(now);
    return switch (presence) {
      case Presence.Reachable _ -> "here";
      case Presence.Away _ -> "away";
      case Presence.Pausing _ -> "pausing";
    };
  }

  private List<HotlineView.Row> rows(List<Ticket> contacts, Locale locale) {
    return contacts.stream().map(ticket -> row(ticket, locale)).toList();
  }

  private HotlineView.Row row(Ticket ticket, Locale locale) {
    return new HotlineView.Row(
        ticket.reference().toString(),
        ticket.requester().alias(),
        level(ticket),
        ticket.assignee().map(name -> words.actor(name, locale)).orElse(""),
        ticket
            .waitsSince()
            .map(since -> words.length(Duration.between(since, clock.instant()), locale))
            .orElse(""));
  }

  private static String level(Ticket ticket) {
    return "L" + Levels.number(ticket.risk());
  }

  ContactView contact(StaffMember me, Ticket ticket, Locale locale) {
    boolean holds = ticket.assignee().equals(Optional.of(me.name()));
    boolean joined = ticket.relay().joined().containsKey(me.name());
    boolean reads = Visibility.takesPart(me, ticket);
    ContactView.Abilities can =
        new ContactView.Abilities(
            reads,
            ticket.open() && !holds && called(ticket, me),
            writes(me, ticket),
            ticket.open() && holds,
            ticket.open() && holds && ticket.risk() != RiskLevel.IMMINENT,
            ticket.open() && !holds && ContactCommands.supervises(me),
            joined);
    TicketView shown = views.ticket(me, ticket, locale);
    return new ContactView(
        ticket.reference().toString(),
        ticket.requester().alias(),
        Levels.number(ticket.risk()),
        words.text("hotline.level." + Levels.number(ticket.risk()), locale),
        levelBy(ticket, locale),
        ticket.assignee().map(name -> words.actor(name, locale)).orElse(""),
        ticket.open(),
        reads ? lines(ticket, shown) : List.of(),
        reads ? ContactView.Fact.of(ticket) : List.of(),
        reads ? ContactView.Plan.of(ticket) : ContactView.Plan.NONE,
        reads ? notes(ticket, locale) : List.of(),
        ticket.relay().joined().entrySet().stream()
            .map(one ->
                words.text(
                    "hotline.joined." + one.getValue(), locale, words.actor(one.getKey(), locale)))
            .sorted()
            .toList(),
        offer(me, ticket, locale),
        holds ? colleagues(me, ticket) : List.of(),
        can.write() ? phrases(locale) : List.of(),
        shown.history(),
        can);
  }

  /** Whether what they write goes to the officer: of who holds it, and who joined to speak. */
  static boolean writes(StaffMember me, Ticket ticket) {
    boolean holds = ticket.assignee().equals(Optional.of(me.name()));
    return ticket.open() && (holds || ticket.relay().speaks(me.name()));
  }

  private String levelBy(Ticket ticket, Locale locale) {
    return ticket.history().stream()
        .filter(event -> LEVELS.contains(event.type()))
        .reduce((earlier, later) -> later)
        .map(event -> words.actor(event.actor(), locale) + " · " + words.moment(event.at()))
        .orElse("");
  }

  private List<ContactView.Line> lines(Ticket ticket, TicketView shown) {
    Map<String, Instant> delivered = deliveries.of(ticket.reference());
    Set<String> failed =
        ticket.history().stream()
            .filter(event -> event.type() == TicketEvent.Type.NOT_DELIVERED)
            .flatMap(event -> Notices.entryOf(event.note()).stream())
            .collect(Collectors.toSet());
    return IntStream.range(0, ticket.thread().size())
        .mapToObj(i ->
            new ContactView.Line(
                shown.thread().get(i), state(ticket.thread().get(i), delivered, failed)))
        .toList();
  }

  private static String state(
      ThreadEntry entry, Map<String, Instant> delivered, Set<String> failed) {
    if (entry.author() == ThreadEntry.Author.OFFICER) {
      return "";
    }
    return delivered.containsKey(entry.id())
        ? "delivered"
        : failed.contains(entry.id()) ? "failed" : "sent";
  }

  private List<ContactView.Note> notes(Ticket ticket, Locale locale) {
    return ticket.relay().notes().stream()
        .map(note ->
            new ContactView.Note(
                words.actor(note.author(), locale), words.moment(note.at()), note.text()))
        .toList();
  }

  private ContactView.Offer offer(StaffMember me, Ticket ticket, Locale locale) {
    Optional<Relay.Offer> live =
        ticket.relay().offer().filter(offer -> Visibility.takesPart(me, ticket));
    return live.map(offer ->
            new ContactView.Offer(
                words.actor(offer.from(), locale),
                words.actor(offer.to(), locale),
                offer.summary(),
                is(me, offer.to())))
        .orElse(ContactView.Offer.NONE);
  }

  private List<ContactView.Colleague> colleagues(StaffMember me, Ticket ticket) {
    return staff.list().stream()
        .filter(one -> !one.name().equals(me.name()) && talks(one))
        .filter(one -> Visibility.mayRead(one, ticket))
        .map(one -> new ContactView.Colleague(one.name(), one.displayName()))
        .toList();
  }

  private List<ContactView.Phrase> phrases(Locale locale) {
    boolean english = "en".equals(locale.getLanguage());
    var today = clock.instant().atZone(clock.getZone()).toLocalDate();
    return phrases.list().stream()
        .map(one ->
            new ContactView.Phrase(
                english ? one.en() : one.zh(),
                one.approvedBy()
                    .map(who -> words.text("hotline.phrase.by", locale, who, one.reviewed()))
                    .orElseGet(() -> words.text("hotline.phrase.nobody", locale)),
                one.stale(today)))
        .toList();
  }
}
