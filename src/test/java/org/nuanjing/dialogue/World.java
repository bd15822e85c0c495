package org.nuanjing.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.channel.OutgoingMessage.Urgency;
import org.nuanjing.dialogue.Effect.OpenTicket;
import org.nuanjing.dialogue.Effect.Say;
import org.nuanjing.dialogue.Effect.TellTicket;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.ShippedIntents;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.SealedJson;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Officer;
import org.nuanjing.roster.OfficerId;
import org.nuanjing.roster.Officers.Activation;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.Unit;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.ContactCommands;
import org.nuanjing.tickets.Ending;
import org.nuanjing.tickets.Routing;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketChange;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketCommands;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.LearnedRiskSignals;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.triage.RiskSignals;
import org.nuanjing.triage.screening.CareGuide;
import org.nuanjing.understanding.LinearRecognizer;
import org.nuanjing.understanding.Recognizer;
import org.nuanjing.understanding.SlotReader;
import org.nuanjing.understanding.reference.NamesFolder;

/** One officer's chat with the real engine; tickets are kept in memory. */
final class World implements Surroundings {

  static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  static final ChannelAddress ADDRESS = new ChannelAddress("test", "1");
  static final Officer OFFICER =
      new Officer(new OfficerId("o1"), "010203", "李明", Officer.Category.OFFICER, "region");
  private static final IntentsFolder FOLDER = ShippedIntents.FOLDER;
  static final IntentCatalog CATALOG = ShippedIntents.CATALOG;
  static final RiskSignals SIGNALS = LearnedRiskSignals.readInside();
  static final CareGuide GUIDE = CareGuide.of(FOLDER);
  private static final Recognizer RECOGNIZER = LinearRecognizer.of(FOLDER);
  static final SlotReader READER =
      new SlotReader(NamesFolder.read(Optional.empty()).with(List.of()));
  private static final Unit REGION =
      new Unit("region", "北原省", "Beiyuan", Unit.Level.REGION, Optional.empty(), Optional.of("北原省"));
  private static final Desk DESK =
      new Desk(
          "all",
          "关爱服务台",
          "Welfare desk",
          Set.of(
              "counselling",
              "medical",
              "supplies",
              "policy",
              "welfare",
              "union",
              "rights",
              "leave",
              "family",
              "education",
              "honour"),
          "region");

  static final StaffMember COUNSELLOR =
      new StaffMember(
          "wang",
          "王",
          "心理支持",
          Set.of(StaffMember.Role.COUNSELLOR),
          Set.of("all"),
          "region",
          Set.of());

  final Dialogue dialogue;
  final List<Ticket> tickets = new ArrayList<>();
  final List<Effect> said = new ArrayList<>();
  Conversation conversation = Conversation.fresh(ADDRESS, "山雀", NOW);
  Optional<Officer> officer = Optional.of(OFFICER);
  String locale = "zh-hans";
  private Instant now = NOW;
  private int messages;

  World() {
    this(Sources.none());
  }

  World(Sources sources) {
    dialogue =
        new CareDialogue(
            CATALOG,
            RECOGNIZER,
            READER,
            SIGNALS,
            GUIDE,
            sources,
            new Routing(new OneUnit(), new OneDesk()),
            new OneUnit(),
            new OneDesk(),
            (address, badge, code, attempt) ->
                code.equals("ABCD-EFGH") ? new Activation.Bound(OFFICER) : new Activation.Wrong(2));
  }

  List<Effect> hears(Content content) {
    return hears(content, IncomingMessage.Origin.NEW, IncomingMessage.Setting.PRIVATE);
  }

  List<Effect> hears(
      Content content, IncomingMessage.Origin origin, IncomingMessage.Setting setting) {
    IncomingMessage message =
        new IncomingMessage("m" + messages++, ADDRESS, content, origin, setting, locale, now);
    return apply(dialogue.next(conversation, message, this));
  }

  List<Effect> writes(String text) {
    return hears(new Content.Text(text));
  }

  /** Time passes. */
  void passes(Duration time) {
    now = now.plus(time);
  }

  List<Effect> wakes(Effect.Timer timer) {
    return apply(dialogue.wake(conversation, timer, this));
  }

  /** The program stops and starts again: what is kept is read back. */
  void restarts() {
    SealedJson json = new SealedJson(new Plain(), Pending.class);
    conversation = json.read(json.write(conversation, "chat"), Conversation.class, "chat");
  }

  /** A counsellor takes the newest request. */
  void taken() {
    staff(ticket -> TicketCommands.take(ticket, COUNSELLOR, now));
  }

  /** The counsellor who has it sets the level of the newest request lower. */
  void lowered(RiskLevel level) {
    staff(ticket -> TicketCommands.lower(ticket, COUNSELLOR, level, "谈过了", now));
  }

  /** The counsellor takes the newest request and ends it. */
  void ended() {
    taken();
    staff(ticket ->
        ContactCommands.end(
            ticket,
            COUNSELLOR,
            new Ending(
                "谈过了", Optional.of(now.plus(Duration.ofDays(1))), Optional.of(ticket.risk())),
            now));
  }

  /** Somebody of the staff does something to the newest request. */
  void staff(Function<Ticket, TicketChange> act) {
    if (act.apply(tickets.getFirst()) instanceof Changed changed) {
      tickets.set(0, changed.ticket());
    }
  }

  /** The same with other care. */
  static Conversation with(Conversation c, Care care) {
    return new Conversation(
        c.address(),
        c.version(),
        c.alias(),
        c.language(),
        c.acquaintance(),
        c.pending(),
        c.focus(),
        c.risk(),
        c.riskTicket(),
        c.agenda(),
        c.asked(),
        c.lastAt(),
        care,
        Optional.empty());
  }

  static Conversation welcomed(Conversation c) {
    return new Conversation(
        c.address(),
        1,
        c.alias(),
        c.language(),
        Conversation.Acquaintance.WELCOMED,
        c.pending(),
        c.focus(),
        c.risk(),
        c.riskTicket(),
        c.agenda(),
        c.asked(),
        c.lastAt(),
        c.care(),
        c.holding());
  }

  void taps(String label) {
    Choice choice =
        said.reversed().stream()
            .filter(Say.class::isInstance)
            .flatMap(say -> ((Say) say).choices().stream())
            .filter(each -> each.label().equals(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No button " + label + " in " + said));
    hears(new Content.Chosen(choice.value(), choice.label()));
  }

  void sendsPhoto(String caption) {
    hears(
        new Content.File(
            new Attachment(Attachment.Kind.PHOTO, "a.jpg", "image/jpeg", 1, "x"), caption));
  }

  private List<Effect> apply(Step step) {
    conversation = step.conversation().next();
    said.clear();
    said.addAll(step.effects());
    for (Effect effect : step.effects()) {
      if (effect instanceof OpenTicket open) {
        tickets.addFirst(open.ticket());
      } else if (effect instanceof TellTicket tell) {
        tickets.replaceAll(ticket ->
            ticket.reference().equals(tell.ticket())
                    && tell.command().apply(ticket) instanceof Changed changed
                ? changed.ticket()
                : ticket);
      }
    }
    return step.effects();
  }

  String words() {
    StringBuilder words = new StringBuilder();
    for (Effect effect : said) {
      if (effect instanceof Say say) {
        say.blocks().forEach(block -> words.append(block.text()).append('\n'));
      }
    }
    return words.toString();
  }

  boolean saidUrgently() {
    return said.stream()
        .anyMatch(effect -> effect instanceof Say say && say.urgency() == Urgency.CRISIS);
  }

  void speaks(Language language) {
    locale = language == Language.EN ? "en" : "zh-hans";
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public Optional<Officer> officer() {
    return officer;
  }

  @Override
  public List<Ticket> tickets() {
    return List.copyOf(tickets);
  }

  @Override
  public TicketReference nextReference(int nth) {
    return new TicketReference(7, tickets.size() + nth + 1L);
  }

  static Map<String, String> stored(Ticket ticket) {
    Map<String, String> stored = new HashMap<>();
    for (Ticket.Detail detail : ticket.details()) {
      stored.put(detail.slot(), detail.value());
    }
    return stored;
  }

  /** Leaves what is kept as it is. */
  private static final class Plain implements Seal {
    @Override
    public byte[] seal(byte[] content, String place) {
      return content;
    }

    @Override
    public byte[] open(byte[] sealed, String place) {
      return sealed;
    }
  }

  /** A tree of one unit. */
  private static final class OneUnit implements Units {
    @Override
    public Unit get(String id) {
      return REGION;
    }

    @Override
    public Optional<Unit> find(String id) {
      return Optional.of(REGION);
    }

    @Override
    public List<Unit> list() {
      return List.of(REGION);
    }

    @Override
    public List<Unit> upwards(String id) {
      return List.of(REGION);
    }

    @Override
    public boolean within(String id, String ancestor) {
      return true;
    }
  }

  /** One desk that serves everything. */
  static final class OneDesk implements Desks {
    @Override
    public Desk get(String id) {
      return DESK;
    }

    @Override
    public Optional<Desk> find(String id) {
      return Optional.of(DESK);
    }

    @Override
    public List<Desk> list() {
      return List.of(DESK);
    }
  }
}
