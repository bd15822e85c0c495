package org.nuanjing.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.aftercare.AftercareSettings;
import org.nuanjing.aftercare.FollowUpActions;
import org.nuanjing.aftercare.FollowUpPlan;
import org.nuanjing.aftercare.FollowUpRules;
import org.nuanjing.aftercare.StaffLines;
import org.nuanjing.aftercare.redis.RedisFollowUpPlans;
import org.nuanjing.audit.InMemoryAuditTrail;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.redis.RedisInbox;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.delivery.redis.RedisTurns;
import org.nuanjing.dialogue.CareDialogue;
import org.nuanjing.dialogue.Conversation;
import org.nuanjing.dialogue.Dialogue;
import org.nuanjing.dialogue.Sources;
import org.nuanjing.dialogue.TicketNotices;
import org.nuanjing.duty.Assignment;
import org.nuanjing.duty.DutyRole;
import org.nuanjing.duty.Rotas;
import org.nuanjing.hotline.Outcomes;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.ShippedIntents;
import org.nuanjing.policy.questions.redis.RedisHeardQuestions;
import org.nuanjing.privacy.Seal;
import org.nuanjing.privacy.TestSeal;
import org.nuanjing.redis.BucketAlarm;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.Entry;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedStream;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Officers.Activation;
import org.nuanjing.roster.SomeOfficers;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.roster.reference.ReferenceData;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.roster.reference.ReferenceUnits;
import org.nuanjing.roster.reference.RosterStaff;
import org.nuanjing.tickets.Notices;
import org.nuanjing.tickets.Paging;
import org.nuanjing.tickets.Routing;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.TestPaging;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.redis.RedisTickets;
import org.nuanjing.triage.LearnedRiskSignals;
import org.nuanjing.triage.screening.CareGuide;
import org.nuanjing.understanding.LinearRecognizer;
import org.nuanjing.understanding.SlotReader;
import org.nuanjing.understanding.reference.NamesFolder;

/**
 * One officer's chat as the program runs it — real turns, calls, follow-ups and timers on a real
 * Redis — with a clock that goes as it is told. It begins at four in the afternoon.
 */
final class OneChat {

  private static final ReferenceData DATA = ReferenceData.read(Optional.empty());

  static final ZoneId ZONE = Rotas.ZONE;
  static final ChannelAddress OFFICER = new ChannelAddress("test", "officer");
  static final StaffMember NING = member("ning", Role.COUNSELLOR);
  static final StaffMember BAI = member("bai", Role.LEAD);
  static final AftercareSettings AFTERCARE =
      new AftercareSettings(
          List.of(
              Period.ofDays(1),
              Period.ofWeeks(1),
              Period.ofMonths(1),
              Period.ofMonths(3),
              Period.ofMonths(12)),
          List.of(Period.ofDays(2)),
          List.of(Period.ofDays(1)),
          10,
          8,
          Duration.ofDays(30));

  private static final IntentsFolder FOLDER = ShippedIntents.FOLDER;
  private static final IntentCatalog CATALOG = ShippedIntents.CATALOG;
  private static final Desks DESKS = new ReferenceDesks(DATA.desks());

  /** It keeps nothing from one message to the next, so every chat can have the same. */
  private static final Dialogue DIALOGUE = dialogue();

  private static final Duration SHORT = Duration.ofMillis(1);

  private final RedisStore store;
  private final Seal seal = TestSeal.fresh();
  private final Told clock = new Told();
  private Instant now = Instant.parse("2026-11-23T08:00:00Z");
  private int sent;
  private long balanced;
  RedisTickets tickets;
  StaffActions staff;
  FollowUpActions followUps;
  private RedisInbox inbox;
  private RedisOutbox outbox;
  private RedisTurns turns;
  private RedisFollowUpPlans plans;
  private BucketLeases leases;
  private InboxWorker worker;

  OneChat(RedisServer redis) {
    store = redis.store();
    restarts();
  }

  /** Everything that works is put together anew; what is left is on Redis. */
  void restarts() {
    RosterStaff people = new RosterStaff(List.of(NING, BAI));
    Notices notices = new TicketNotices(CATALOG, DESKS);
    Paging paging =
        TestPaging.of(
            Rotas.always(
                new Assignment("ning", DutyRole.PRIMARY), new Assignment("bai", DutyRole.LEAD)),
            people,
            DESKS,
            notices);
    DeliveryConfiguration configuration = new DeliveryConfiguration();
    inbox = new RedisInbox(store, seal);
    outbox = new RedisOutbox(store, seal);
    tickets = new RedisTickets(store, seal, outbox, DESKS);
    if (leases != null) {
      leases.release();
    }
    leases = configuration.bucketLeases(store);
    balanced = 0;
    var errands = configuration.errands(store, seal);
    turns =
        configuration.turns(
            store,
            seal,
            inbox,
            outbox,
            tickets,
            new RedisHeardQuestions(store, seal),
            errands,
            leases,
            List.of());
    staff = new StaffActions(tickets, notices, TestPaging.alone(paging), DESKS, clock);
    plans = new RedisFollowUpPlans(store, seal, outbox);
    followUps =
        new FollowUpActions(
            plans,
            tickets,
            staff,
            new FollowUpRules(DESKS, AFTERCARE, ZONE),
            new StaffLines(people, who -> List.of(new ChannelAddress("webhook", who))),
            new InMemoryAuditTrail(),
            AFTERCARE,
            clock);
    worker =
        new InboxWorker(
            bucket(),
            inbox,
            turns,
            configuration.errandRunner(
                errands, store, outbox, staff, tickets, new Outcomes(people)),
            configuration.turnRunner(
                turns,
                tickets,
                new SomeOfficers(),
                DIALOGUE,
                StaffRoom.EMPTY,
                TestPaging.alone(paging),
                clock),
            staff,
            () -> tickets.watched(bucket()),
            Map.of(
                "follow-up",
                new BucketAlarm(
                    "follow-up", what -> TicketReference.parse(what).ifPresent(followUps::wake))),
            clock);
  }

  private static Dialogue dialogue() {
    ReferenceUnits units = new ReferenceUnits(DATA.units());
    return new CareDialogue(
        CATALOG,
        LinearRecognizer.of(FOLDER),
        new SlotReader(NamesFolder.read(Optional.empty()).with(List.of())),
        LearnedRiskSignals.readInside(),
        CareGuide.of(FOLDER),
        Sources.none(),
        new Routing(units, DESKS),
        units,
        DESKS,
        (address, badge, code, attempt) -> new Activation.Wrong(1));
  }

  private static StaffMember member(String name, Role role) {
    Set<String> desks = Set.copyOf(DATA.desks().stream().map(desk -> desk.id()).toList());
    return new StaffMember(name, name, "心理支持", Set.of(role), desks, "beiyuan");
  }

  /** The officer writes; the turn is over when this returns. */
  void writes(String words) {
    hears(new Content.Text(words));
  }

  /** The officer presses a button shown last under this label. */
  void taps(String label) {
    Choice choice =
        toOfficer().reversed().stream()
            .flatMap(message -> message.choices().stream())
            .filter(each -> each.label().equals(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No button " + label + " in " + words()));
    hears(new Content.Chosen(choice.value(), choice.label()));
  }

  void hears(Content content) {
    keepsLeases();
    inbox.accept(IncomingMessage.of("m" + sent++, OFFICER, content, now));
    while (inbox.size(bucket()) > 0) {
      worker.round();
    }
    now = now.plusSeconds(1);
    worker.ring();
  }

  /** Time passes, and what is due goes off when it is. */
  void passes(Duration time) {
    Instant end = now.plus(time);
    while (now.isBefore(end)) {
      Instant next = nextTimer();
      now = next.isAfter(end) ? end : next.isAfter(now) ? next : now.plusSeconds(1);
      keepsLeases();
      worker.ring();
    }
  }

  /** Leases go by real time, and are renewed well before they run out. */
  private void keepsLeases() {
    long real = System.currentTimeMillis();
    if (real - balanced > BucketLeases.TIME.toMillis() / 5) {
      leases.balance(real);
      balanced = real;
    }
  }

  private Instant nextTimer() {
    var first = store.jedis().zrangeWithScores(Buckets.key(bucket(), "timers"), 0, 0);
    return first.isEmpty() ? Instant.MAX : Instant.ofEpochMilli((long) first.getFirst().getScore());
  }

  /** The program is down meanwhile; then it is put together anew. */
  void isDownFor(Duration time) {
    now = now.plus(time);
    restarts();
    keepsLeases();
    worker.ring();
  }

  /** Time passes to this hour and minute of some day from today on. */
  void passesTo(int days, int hour, int minute) {
    passes(
        Duration.between(
            now,
            now.atZone(ZONE)
                .toLocalDate()
                .plusDays(days)
                .atTime(hour, minute)
                .atZone(ZONE)
                .toInstant()));
  }

  Instant now() {
    return now;
  }

  Conversation conversation() {
    return turns.find(OFFICER).orElseThrow();
  }

  /** The newest ticket. */
  Ticket ticket() {
    return tickets.listFrom(OFFICER, 1).getFirst();
  }

  TicketReference reference() {
    return ticket().reference();
  }

  Optional<FollowUpPlan> plan() {
    return plans.find(reference());
  }

  long happened(TicketEvent.Type type) {
    return ticket().history().stream().filter(event -> event.type() == type).count();
  }

  /** Everything that was to be sent, oldest first. */
  List<OutgoingMessage> outbox() {
    List<OutgoingMessage> messages = new ArrayList<>();
    String last = SealedStream.START;
    List<Entry<OutgoingMessage>> some = outbox.readAfter(bucket(), last, SHORT);
    while (!some.isEmpty()) {
      some.forEach(entry -> messages.add(entry.value()));
      last = some.getLast().id();
      some = outbox.readAfter(bucket(), last, SHORT);
    }
    return messages;
  }

  List<OutgoingMessage> toOfficer() {
    return outbox().stream().filter(message -> message.to().equals(OFFICER)).toList();
  }

  /** What the officer was sent last. */
  String words() {
    return toOfficer().getLast().plainText();
  }

  /** Whom of the staff something of this kind was sent, by the beginning of its id. */
  List<String> told(String kind) {
    return outbox().stream()
        .filter(message -> message.id().startsWith(kind))
        .map(message -> message.to().id())
        .toList();
  }

  /** How many calls went out to people. */
  int calls() {
    return told("page:").size();
  }

  private static int bucket() {
    return Buckets.of(OFFICER.toString());
  }

  /** The clock that goes as it is told. */
  private final class Told extends Clock {
    @Override
    public ZoneId getZone() {
      return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
