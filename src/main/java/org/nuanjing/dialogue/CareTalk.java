package org.nuanjing.dialogue;

import java.util.Comparator;
import java.util.List;
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

/**
 * What is said and done where somebody may be in danger or in distress. Only fixed, reviewed texts;
 * nothing here ever lowers a level.
 */
final class CareTalk {

  private static final int REPLIES = 6;

  private final IntentCatalog catalog;
  private final Filing filing;

  CareTalk(IntentCatalog catalog, Filing filing) {
    this.catalog = catalog;
    this.filing = filing;
  }

  /** A message showed risk: a person is called before anything else is done. */
  void handOver(Turn turn, Risk risk, String words, List<Attachment> files) {
    boolean higher = !turn.risk().atLeast(risk.level());
    turn.raise(risk.level());
    turn.understood();
    Optional<TicketReference> called = turn.handOff();
    if (called.isPresent()) {
      turn.add(called.get(), words, files);
      turn.tell(called.get(), new OfficerCommand.Raise(turn.risk(), turn.now()));
      if (higher) {
        sayLevel(turn, risk);
      } else {
        accompany(turn);
      }
      return;
    }
    Intent intent = crisis();
    Ticket ticket = filing.open(turn, intent, intent.response(), List.of(), words, files);
    turn.riskTicket(ticket.reference());
    sayLevel(turn, risk);
  }

  private void sayLevel(Turn turn, Risk risk) {
    String key = risk.subject() == Subject.OTHER ? "another" : key(risk.level());
    turn.sayUrgently(text(turn, key), List.of());
    turn.welcomed();
  }

  private static String key(RiskLevel level) {
    return switch (level) {
      case IMMINENT -> "imminent";
      case HIGH -> "high";
      case MODERATE, LOW, NONE -> "answer";
    };
  }

  /** Adds a further message to the ticket a person was called with, and stays. */
  void stay(Turn turn, TicketReference called, String words, List<Attachment> files) {
    turn.add(called, words, files);
    turn.tell(called, new OfficerCommand.Raise(turn.risk(), turn.now()));
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
    return List.of(
        Taps.plain(Taps.CARE + ":now", text(turn, "talk_now")),
        Taps.plain(Taps.CARE + ":book", text(turn, "book")),
        Taps.plain(Taps.CARE + ":self", text(turn, "self_help")));
  }

  /** A counsellor is wanted now: within minutes, as the clinical rules have it. */
  void talkNow(Turn turn) {
    Optional<TicketReference> called = turn.handOff();
    if (called.isPresent()) {
      accompany(turn);
      return;
    }
    Intent intent = counselling().orElseGet(this::crisis);
    Ticket ticket = filing.open(turn, intent, ResponseClass.M0, List.of(), "", List.of());
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
    return turn.text(crisis().answer(key));
  }

  private Intent crisis() {
    return catalog.get(Behaviour.CRISIS);
  }
}
