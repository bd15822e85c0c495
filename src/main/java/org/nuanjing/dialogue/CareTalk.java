package org.nuanjing.dialogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Choice;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.tickets.OfficerCommand;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.Risk;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.triage.Subject;
import org.nuanjing.triage.screening.Order;
import org.nuanjing.triage.screening.Question;
import org.nuanjing.triage.screening.Screening;

/**
 * What is said and done where somebody may be in danger or in distress. Only fixed, reviewed texts;
 * nothing here ever lowers a level.
 */
final class CareTalk {

  private static final int REPLIES = 6;

  private final IntentCatalog catalog;
  private final Filing filing;
  private final ScreeningTalk screening;
  private final CareWords words;

  CareTalk(IntentCatalog catalog, Filing filing, ScreeningTalk screening) {
    this.catalog = catalog;
    this.filing = filing;
    this.screening = screening;
    this.words = new CareWords(catalog);
  }

  /** Words said to a step of the plan raise the level; the plan goes on. */
  void raise(Turn turn, Risk risk, TicketReference called) {
    turn.raise(risk.level());
    if (!turn.held(called)) {
      sayLevel(turn, risk);
    }
  }

  /** A message showed risk: a person is called before anything else is done. */
  void handOver(Turn turn, Risk risk, String said, List<Attachment> files) {
    boolean higher = !turn.risk().atLeast(risk.level());
    turn.raise(risk.level());
    turn.understood();
    setAside(turn);
    Optional<TicketReference> called = turn.handOff();
    if (called.isEmpty()) {
      Intent intent = crisis();
      Ticket ticket = filing.open(turn, intent, intent.response(), List.of(), said, files);
      turn.riskTicket(ticket.reference());
      sayLevel(turn, risk);
      screening.begin(turn, ticket.reference(), Screening.orderFor(risk, turn.risk()));
      return;
    }
    turn.add(called.get(), said, files);
    turn.tell(called.get(), new OfficerCommand.Raise(risk.level(), turn.now()));
    if (turn.held(called.get())) {
      held(turn, higher);
    } else {
      goOn(turn, risk, called.get(), higher, said);
    }
  }

  /** What was being written for oneself ends here; what stands of the plan is kept. */
  private static void setAside(Turn turn) {
    if (turn.pending() instanceof Pending.Planning || turn.pending() instanceof Pending.Checking) {
      turn.pendingNothing();
    }
  }

  /** A person is there: only where life is in danger at this moment the numbers are said. */
  private void held(Turn turn, boolean higher) {
    screening.pause(turn);
    if (higher && turn.risk() == RiskLevel.IMMINENT) {
      turn.sayUrgently(text(turn, "imminent_held"), List.of());
    }
  }

  private void goOn(Turn turn, Risk risk, TicketReference called, boolean higher, String said) {
    Order order = Screening.orderFor(risk, turn.risk());
    Optional<Order> current = turn.care().asking().map(Care.Asking::order);
    Optional<Question> open = screening.open(turn);
    if (higher) {
      sayLevel(turn, risk);
    }
    if (current.filter(order::equals).isEmpty()) {
      screening.begin(turn, called, order);
    } else if (open.isPresent()) {
      screening.heard(turn, open.get(), said);
    } else if (!higher) {
      accompany(turn);
    }
  }

  private void sayLevel(Turn turn, Risk risk) {
    String key = risk.subject() == Subject.SELF ? key(risk.level()) : "another";
    Map<String, String> named = Map.of("named", turn.text(screening.screening().name(risk)));
    turn.sayUrgently(words.text(turn, key, named), List.of());
    turn.welcomed();
  }

  private static String key(RiskLevel level) {
    return switch (level) {
      case IMMINENT -> "imminent";
      case HIGH -> "high";
      case MODERATE, LOW, NONE -> "answer";
    };
  }

  /**
   * Adds a further message to the ticket a person was called with, and stays. Only what the message
   * itself shows raises the level: a person may have set it lower than it once was.
   */
  void stay(Turn turn, TicketReference called, String said, List<Attachment> files, Risk risk) {
    turn.add(called, said, files);
    if (risk.level() != RiskLevel.NONE) {
      turn.raise(risk.level());
      turn.tell(called, new OfficerCommand.Raise(risk.level(), turn.now()));
    }
  }

  /** One short line, another one than last time. */
  void accompany(Turn turn) {
    long nth = turn.before().version() % REPLIES + 1;
    turn.sayUrgently(text(turn, "heard_" + nth), List.of());
  }

  /** Two lines that take distress seriously, and what can be done now. */
  void comfort(Turn turn) {
    turn.say(text(turn, "low"), choices(turn));
  }

  /** The two lines alone, where what was asked for comes next. */
  void comfortBriefly(Turn turn) {
    turn.say(text(turn, "low_briefly"));
  }

  /** A gentle question where words may mean more than they say. */
  void check(Turn turn) {
    turn.say(text(turn, "check"), choices(turn));
  }

  private List<Choice> choices(Turn turn) {
    List<Choice> choices = new ArrayList<>(talk(turn));
    choices.add(Taps.plain(Taps.CARE + ":self", text(turn, "self_help")));
    return choices;
  }

  /** The buttons that get a person, now or at a time. */
  List<Choice> talk(Turn turn) {
    return List.of(
        Taps.plain(Taps.CARE + ":now", text(turn, "talk_now")),
        Taps.plain(Taps.CARE + ":book", text(turn, "book")));
  }

  /** A counsellor is wanted now: within minutes, as the clinical rules have it. */
  void talkNow(Turn turn) {
    Optional<TicketReference> called = turn.handOff();
    if (called.isPresent()) {
      turn.sayUrgently(text(turn, turn.held(called.get()) ? "with_you" : "calling"), List.of());
      return;
    }
    Intent intent = counselling().orElseGet(this::crisis);
    Ticket ticket = filing.open(turn, intent, ResponseClass.M0, List.of(), "", List.of());
    turn.riskTicket(ticket.reference());
    turn.say(crisis().answer("talk_now_filed").in(turn.language(), Filing.places(turn, ticket)));
  }

  void selfHelp(Turn turn) {
    turn.say(text(turn, "self_help_words"));
  }

  Optional<Intent> counselling() {
    return catalog.list().stream()
        .filter(intent -> intent.behaviour() == Behaviour.REQUEST)
        .filter(intent -> intent.desk().equals(crisis().desk()))
        .min(Comparator.comparing(intent -> intent.menu().orElse(Integer.MAX_VALUE)));
  }

  private String text(Turn turn, String key) {
    return words.text(turn, key);
  }

  private Intent crisis() {
    return catalog.get(Behaviour.CRISIS);
  }
}
