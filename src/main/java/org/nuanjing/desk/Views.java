package org.nuanjing.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.nuanjing.channel.Attachment;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Officer;
import org.nuanjing.roster.Officers;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.tickets.Requester;
import org.nuanjing.tickets.ThreadEntry;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.Visibility;
import org.nuanjing.triage.RiskLevel;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Makes what pages show out of tickets, in the reader's language. */
@Component
final class Views {

  private static final Set<Role> ANSWERING =
      Set.of(Role.AGENT, Role.COUNSELLOR, Role.LEAD, Role.ADMINISTRATOR);

  private final Words words;
  private final IntentCatalog intents;
  private final Desks desks;
  private final Officers officers;
  private final PolicyEditors editors;
  private final Clock clock;

  Views(
      Words words,
      IntentCatalog intents,
      Desks desks,
      Officers officers,
      PolicyEditors editors,
      Clock clock) {
    this.words = words;
    this.intents = intents;
    this.desks = desks;
    this.officers = officers;
    this.editors = editors;
    this.clock = clock;
  }

  /** Whether a member's role answers officers at all; an auditor only looks. */
  static boolean answers(StaffMember me) {
    return me.roles().stream().anyMatch(ANSWERING::contains);
  }

  /** Refuses who only looks. */
  static void mustAnswer(StaffMember me) {
    if (!answers(me)) {
      throw new AccessDeniedException("This role does not answer.");
    }
  }

  TicketView ticket(StaffMember me, Ticket ticket, Locale locale) {
    List<TicketView.Past> history =
        ticket.history().stream()
            .map(event -> new TicketView.Past(words.moment(event.at()), words.event(event, locale)))
            .toList();
    boolean reads = Visibility.mayReadWords(me, ticket);
    return new TicketView(
        row(ticket, locale),
        requester(ticket.requester(), locale),
        words.moment(ticket.openedAt()),
        ticket.risk().atLeast(RiskLevel.MODERATE),
        reads ? ticket.details() : List.of(),
        reads
            ? ticket.thread().stream().map(entry -> line(ticket, entry, locale)).toList()
            : List.of(),
        history.reversed(),
        kept(reads, ticket),
        abilities(me, ticket),
        otherDesks(ticket).stream().map(desk -> choice(desk, locale)).toList());
  }

  private static TicketView.Kept kept(boolean reads, Ticket ticket) {
    if (reads) {
      return TicketView.Kept.NOTHING;
    }
    return ticket.planned() ? TicketView.Kept.WORDS_AND_PLAN : TicketView.Kept.WORDS;
  }

  /** The desks that serve what a ticket asks for, without the one it lies with. */
  List<Desk> otherDesks(Ticket ticket) {
    Set<String> kinds =
        intents
            .find(ticket.intent())
            .flatMap(Intent::desk)
            .map(Set::of)
            .or(() -> desks.find(ticket.desk()).map(Desk::kinds))
            .orElse(Set.of());
    return desks.list().stream()
        .filter(desk -> !desk.id().equals(ticket.desk()))
        .filter(desk -> desk.kinds().stream().anyMatch(kinds::contains))
        .sorted(Comparator.comparing(Desk::id))
        .toList();
  }

  private TicketView.Abilities abilities(StaffMember me, Ticket ticket) {
    boolean acting = answers(me) && ticket.open();
    boolean mine = ticket.assignee().equals(Optional.of(me.name()));
    boolean answered =
        ticket.thread().stream().anyMatch(entry -> entry.author() == ThreadEntry.Author.STAFF);
    boolean named = ticket.requester().confidentiality() == Confidentiality.NAMED;
    return new TicketView.Abilities(
        acting && ticket.assignee().isEmpty(),
        acting && mine,
        acting,
        answered && named && editors.has(me));
  }

  QueueView.Row row(Ticket ticket, Locale locale) {
    return new QueueView.Row(
        ticket.reference().toString(),
        words.desk(ticket.desk(), locale),
        words.intent(ticket.intent(), locale),
        String.join(" · ", requester(ticket.requester(), locale)),
        words.text("state." + ticket.state(), locale),
        ticket.assignee().map(name -> words.actor(name, locale)).orElse(""),
        words.due(ticket, locale),
        ticket.late(clock.instant()),
        ticket.priority().name().toLowerCase(Locale.ROOT),
        words.text("priority." + ticket.priority(), locale));
  }

  /** Name, badge and unit; of a confidential request the alias and nothing else. */
  private List<String> requester(Requester requester, Locale locale) {
    if (requester.confidentiality() == Confidentiality.ALIAS) {
      return List.of(requester.alias());
    }
    List<String> parts = new ArrayList<>();
    Optional<Officer> officer = requester.officer().flatMap(officers::find);
    officer.ifPresentOrElse(
        known -> parts.addAll(List.of(known.name(), known.badge())),
        () -> parts.add(words.text("requester.unknown", locale)));
    requester.unit().ifPresent(unit -> parts.add(words.unit(unit, locale)));
    return parts;
  }

  private TicketView.Line line(Ticket ticket, ThreadEntry entry, Locale locale) {
    boolean staff = entry.author() == ThreadEntry.Author.STAFF;
    int position = ticket.thread().indexOf(entry);
    List<TicketView.File> files =
        IntStream.range(0, entry.attachments().size())
            .mapToObj(index ->
                file(
                    entry.attachments().get(index),
                    "/desk/tickets/" + ticket.reference() + "/files/" + position + "/" + index,
                    locale))
            .toList();
    String name = staff ? entry.name() : words.text("actor.officer", locale);
    return new TicketView.Line(staff, name, entry.text(), words.moment(entry.at()), files);
  }

  private TicketView.File file(Attachment attachment, String href, Locale locale) {
    String name =
        attachment.name().isBlank()
            ? words.text("file." + attachment.kind(), locale)
            : attachment.name();
    return new TicketView.File(name, href, Files.picture(attachment.mediaType()));
  }

  QueueView.DeskChoice choice(Desk desk, Locale locale) {
    return new QueueView.DeskChoice(desk.id(), words.desk(desk, locale));
  }
}
