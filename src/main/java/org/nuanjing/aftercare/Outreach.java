package org.nuanjing.aftercare;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.roster.Badges;
import org.nuanjing.roster.Officer;
import org.nuanjing.roster.OfficerId;
import org.nuanjing.roster.Officers;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.Paging;
import org.nuanjing.tickets.Priority;
import org.nuanjing.tickets.Requester;
import org.nuanjing.tickets.Routing;
import org.nuanjing.tickets.ServiceLevel;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketEvent.Type;
import org.nuanjing.tickets.TicketFiling;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;

/**
 * Reaches out after a critical incident: a contact for each officer at the counselling desk, under
 * an alias, owed a word within 48 hours, and a gentle message to the officer. Nothing comes back to
 * whoever registered it.
 */
public final class Outreach {

  /** The channel of an officer who has no chat: nothing can be sent there. */
  public static final String NO_CHAT = "nobody";

  private static final Duration DUE = Duration.ofDays(2);
  private static final Set<Role> REGISTER = Set.of(Role.AGENT, Role.LEAD, Role.ADMINISTRATOR);

  private final Incidents incidents;
  private final TicketFiling filing;
  private final Routing routing;
  private final Officers officers;
  private final Badges badges;
  private final Units units;
  private final AuditTrail audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Outreach(
      Incidents incidents,
      TicketFiling filing,
      Routing routing,
      Officers officers,
      Badges badges,
      Units units,
      AuditTrail audit,
      Clock clock) {
    this.incidents = incidents;
    this.filing = filing;
    this.routing = routing;
    this.officers = officers;
    this.badges = badges;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether somebody may register incidents: of their own unit and those below it. */
  public static boolean mayRegister(StaffMember me) {
    return me.roles().stream().anyMatch(REGISTER::contains);
  }

  /**
   * Registers an incident; its outreach begins at once and is carried on after a crash.
   *
   * @param id unique for the form; sent twice it counts once
   * @param numbers badge numbers as somebody typed them
   * @return the badge numbers nobody of the registrar's units has: then nothing was registered
   */
  public List<String> register(
      StaffMember me,
      String id,
      String unit,
      Incident.Kind kind,
      Instant happenedAt,
      List<String> numbers) {
    List<String> unknown = new ArrayList<>();
    List<OfficerId> involved = new ArrayList<>();
    for (String number : numbers) {
      Optional<Officer> officer =
          badges.find(number).filter(one -> units.within(one.unit(), me.unit()));
      officer.ifPresentOrElse(one -> involved.add(one.id()), () -> unknown.add(number));
    }
    if (unknown.isEmpty()) {
      Instant now = clock.instant();
      List<OfficerId> each = involved.stream().distinct().toList();
      incidents.add(new Incident(id, unit, kind, happenedAt, me.name(), now, each));
      audit.record(new AuditEntry(me.name(), "incident.register", id, now));
    }
    return unknown;
  }

  /** Files what is not filed yet; done again it files nothing twice. */
  public void wake(String id) {
    incidents
        .find(id)
        .ifPresent(incident ->
            incident
                .officers()
                .forEach(officer ->
                    officers.find(officer).ifPresent(known -> reachOut(incident, known))));
  }

  private void reachOut(Incident incident, Officer officer) {
    List<ChannelAddress> chats = officers.addresses(officer.id());
    ChannelAddress address =
        chats.isEmpty() ? new ChannelAddress(NO_CHAT, officer.id().value()) : chats.getLast();
    Requester requester =
        new Requester(
            address,
            Language.ZH,
            Optional.of(officer.id()),
            "关怀" + (1000 + random.nextInt(9000)),
            Optional.of(officer.unit()),
            Confidentiality.ALIAS);
    String desk = routing.route(Paging.COUNSELLING, Optional.of(officer.unit())).id();
    Instant now = clock.instant();
    Function<TicketReference, Ticket> contact =
        reference -> contact(reference, requester, desk, chats.isEmpty(), incident, now);
    filing.file(address, "outreach:" + incident.id() + ":" + officer.id(), contact);
  }

  private static Ticket contact(
      TicketReference reference,
      Requester requester,
      String desk,
      boolean noChat,
      Incident incident,
      Instant now) {
    return new Ticket(
        reference,
        1,
        requester,
        desk,
        "counselling",
        List.of(),
        RiskLevel.LOW,
        Priority.URGENT,
        new ServiceLevel(
            ResponseClass.R24H,
            incident.registeredAt().plus(DUE),
            now.plus(ResponseClass.R7D.resolution()),
            Optional.empty()),
        Ticket.State.OPEN,
        Optional.empty(),
        List.of(),
        List.of(
            new TicketEvent(Type.OPENED, TicketEvent.SYSTEM, "", now),
            new TicketEvent(
                noChat ? Type.OUTREACH_NO_CHAT : Type.OUTREACH,
                TicketEvent.SYSTEM,
                incident.kind().name(),
                now)),
        now);
  }
}
