package org.nuanjing.authoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.channel.IncomingMessage.Origin;
import org.nuanjing.channel.IncomingMessage.Setting;
import org.nuanjing.dialogue.Conversation;
import org.nuanjing.dialogue.Dialogue;
import org.nuanjing.dialogue.Effect;
import org.nuanjing.dialogue.Effect.Timer;
import org.nuanjing.dialogue.Pending;
import org.nuanjing.dialogue.Step;
import org.nuanjing.dialogue.Surroundings;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.Transcript.Act;
import org.nuanjing.intents.Transcript.Start;
import org.nuanjing.roster.Officer;
import org.nuanjing.roster.Officers.Activation;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketReference;

/**
 * One officer's chat with the assistant of a {@link Stage}. Tickets, timers and the conversation
 * are kept in memory; time stands still unless it is made to pass. For one thread.
 */
public final class Rehearsal {

  /**
   * When written conversations begin: Monday 23 November 2026, ten in the morning, Beijing time.
   */
  public static final Instant MONDAY_AT_TEN = Instant.parse("2026-11-23T02:00:00Z");

  /** The activation code that binds the officer, with any badge number. */
  public static final String CODE = "ABCD-EFGH";

  private static final ChannelAddress ADDRESS = new ChannelAddress("rehearsal", "1");
  private static final int BUCKET = 7;
  private static final int ATTEMPTS_LEFT = 2;

  private final Stage stage;
  private final Dialogue dialogue;
  private final Surroundings surroundings = new Around();
  private final List<Ticket> tickets = new ArrayList<>();
  private final Map<Timer, Instant> timers = new EnumMap<>(Timer.class);
  private final List<Effect> effects = new ArrayList<>();
  private final String locale;
  private List<Choice> buttons = List.of();
  private Optional<Officer> officer;
  private Conversation conversation;
  private Instant now;
  private int messages;

  /**
   * A chat never seen before.
   *
   * @param start whether the officer is bound already
   * @param language what the officer's phone speaks
   * @param now when it begins
   */
  public Rehearsal(Stage stage, Start start, Language language, Instant now) {
    this.stage = stage;
    this.now = now;
    dialogue = stage.dialogue((address, badge, code, attempt) -> activate(code));
    officer = start == Start.BOUND ? Optional.of(stage.officer()) : Optional.empty();
    locale = language == Language.EN ? "en" : "zh-hans";
    conversation = Conversation.fresh(ADDRESS, "山雀", now);
  }

  private Rehearsal(Rehearsal other) {
    this.stage = other.stage;
    this.now = other.now;
    dialogue = stage.dialogue((address, badge, code, attempt) -> activate(code));
    officer = other.officer;
    locale = other.locale;
    conversation = other.conversation;
    tickets.addAll(other.tickets);
    timers.putAll(other.timers);
    effects.addAll(other.effects);
    buttons = other.buttons;
    messages = other.messages;
  }

  /** Another chat that has come as far as this one and goes on by itself. */
  public Rehearsal fork() {
    return new Rehearsal(this);
  }

  private Activation activate(String code) {
    if (!code.equalsIgnoreCase(CODE)) {
      return new Activation.Wrong(ATTEMPTS_LEFT);
    }
    officer = Optional.of(stage.officer());
    return new Activation.Bound(stage.officer());
  }

  /** The officer writes. */
  public void writes(String text) {
    hears(new Content.Text(text));
  }

  /**
   * The officer presses the button with this label in the last message that had buttons.
   *
   * @return whether there is such a button
   */
  public boolean taps(String label) {
    Optional<Choice> choice =
        buttons.stream().filter(each -> each.label().equals(label)).findFirst();
    choice.ifPresent(each -> hears(new Content.Chosen(each.value(), each.label())));
    return choice.isPresent();
  }

  /** The officer sends something in private. */
  public void hears(Content content) {
    hears(content, Origin.NEW, Setting.PRIVATE);
  }

  /** A message arrives. */
  public void hears(Content content, Origin origin, Setting setting) {
    effects.clear();
    IncomingMessage message =
        new IncomingMessage("m" + messages++, ADDRESS, content, origin, setting, locale, now);
    apply(dialogue.next(conversation, message, surroundings));
  }

  /** Time passes with the officer silent; timers go off when they are due. */
  public void waits(Duration time) {
    effects.clear();
    Instant end = now.plus(time);
    for (Optional<Due> next = due(end); next.isPresent(); next = due(end)) {
      now = next.get().at();
      timers.remove(next.get().timer());
      apply(dialogue.wake(conversation, next.get().timer(), surroundings));
    }
    now = end;
  }

  private record Due(Timer timer, Instant at) {}

  private Optional<Due> due(Instant end) {
    return timers.entrySet().stream()
        .map(timer -> new Due(timer.getKey(), timer.getValue()))
        .filter(timer -> !timer.at().isAfter(end))
        .min(Comparator.comparing(Due::at));
  }

  private void apply(Step step) {
    conversation = step.conversation().next();
    effects.addAll(step.effects());
    List<Choice> offered = new ArrayList<>();
    for (Effect effect : step.effects()) {
      switch (effect) {
        case Effect.Say say -> offered.addAll(0, say.choices());
        case Effect.OpenTicket open -> tickets.addFirst(open.ticket());
        case Effect.TellTicket tell -> tickets.replaceAll(ticket -> told(ticket, tell));
        case Effect.StaffDoes staff -> {}
        case Effect.NoteQuestion note -> {}
        case Effect.Schedule schedule -> timers.put(schedule.timer(), schedule.at());
        case Effect.Unschedule unschedule -> timers.remove(unschedule.timer());
        case Effect.Forget forget -> {}
      }
    }
    if (!offered.isEmpty()) {
      buttons = List.copyOf(offered);
    }
  }

  private static Ticket told(Ticket ticket, Effect.TellTicket tell) {
    return ticket.reference().equals(tell.ticket())
            && tell.command().apply(ticket) instanceof Changed changed
        ? changed.ticket()
        : ticket;
  }

  /** Whether a counsellor has a request of the officer's. */
  public boolean held() {
    return tickets.stream().anyMatch(ticket -> ticket.open() && ticket.assignee().isPresent());
  }

  /**
   * A counsellor does something with the newest open request, and the officer is told of it.
   *
   * @return whether it can be done
   */
  public boolean staff(Act act, String text) {
    effects.clear();
    Optional<Counsellor.Done> done =
        tickets.stream()
            .filter(Ticket::open)
            .findFirst()
            .flatMap(ticket -> stage.counsellor().act(ticket, act, text, "s" + messages++, now));
    done.ifPresent(each -> {
      tickets.replaceAll(
          ticket -> ticket.reference().equals(each.ticket().reference()) ? each.ticket() : ticket);
      each.told().ifPresent(effects::add);
      each.told().filter(say -> !say.choices().isEmpty()).ifPresent(say -> buttons = say.choices());
    });
    return done.isPresent();
  }

  /** What happened since the officer last did something, in order. */
  public List<Effect> effects() {
    return List.copyOf(effects);
  }

  /** What the assistant said since the officer last did something, in order. */
  public List<Effect.Say> said() {
    return effects.stream()
        .filter(Effect.Say.class::isInstance)
        .map(Effect.Say.class::cast)
        .toList();
  }

  /** The same as plain text, a line a block. */
  public String words() {
    StringBuilder words = new StringBuilder();
    for (Effect.Say say : said()) {
      for (Block block : say.blocks()) {
        words.append(block.text()).append('\n');
      }
    }
    return words.toString();
  }

  /**
   * The buttons that can be pressed: those of the last turn that had any, the last message first.
   */
  public List<Choice> buttons() {
    return buttons;
  }

  /** All tickets, the newest first. */
  public List<Ticket> tickets() {
    return List.copyOf(tickets);
  }

  /** What the assistant waits for. */
  public Pending pending() {
    return conversation.pending();
  }

  /** The officer asks for an intent without words, as if it had been offered and chosen. */
  public void asksFor(String intent) {
    asksFor(intent, "");
  }

  /** The same with the words that were not clear at first. */
  void asksFor(String intent, String words) {
    conversation = conversation.waitingFor(new Pending.Which(List.of(intent), words, List.of()));
    writes("1");
  }

  /** What a turn sees of this chat. */
  private final class Around implements Surroundings {

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
      return new TicketReference(BUCKET, tickets.size() + nth + 1L);
    }
  }
}
