package org.nuanjing.dialogue;

import java.util.List;
import java.util.Map;
import org.nuanjing.channel.Choice;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.tickets.OfficerCommand;
import org.nuanjing.tickets.TicketReference;

/** What an officer answers to being asked how they are: another hour, or no more of it. */
final class HourTalk {

  /** None at night. */
  private static final List<Integer> HOURS = List.of(8, 10, 12, 15, 18, 20);

  private static final String NO_MORE = "no-more";

  private final IntentCatalog catalog;

  HourTalk(IntentCatalog catalog) {
    this.catalog = catalog;
  }

  /** Which hour suits? */
  boolean ask(Turn turn, TicketReference ticket) {
    List<Choice> hours =
        HOURS.stream()
            .map(hour -> Taps.plain(Taps.HOUR + ":" + ticket + ":" + hour, hour + ":00"))
            .toList();
    turn.say(turn.text("follow_up_which_hour"), hours);
    return true;
  }

  /** False where it is no hour we offered. */
  boolean choose(Turn turn, TicketReference ticket, String chosen) {
    if (HOURS.stream().noneMatch(hour -> hour.toString().equals(chosen))) {
      return false;
    }
    turn.tell(ticket, new OfficerCommand.AnswerFollowUp("hour-" + chosen, turn.now()));
    turn.say(catalog.text("follow_up_chosen").in(turn.language(), Map.of("hour", chosen)));
    return true;
  }

  /** No more messages; the door stays open. */
  boolean noMore(Turn turn, TicketReference ticket) {
    turn.tell(ticket, new OfficerCommand.AnswerFollowUp(NO_MORE, turn.now()));
    turn.say(turn.text("follow_up_none"));
    return true;
  }
}
