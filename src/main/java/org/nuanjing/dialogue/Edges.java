package org.nuanjing.dialogue;

import java.util.List;
import org.nuanjing.channel.Attachment;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.triage.Risk;
import org.nuanjing.triage.RiskLevel;

/** What is done where a turn cannot be an ordinary one: in a group, or after failures. */
final class Edges {

  private final IntentCatalog catalog;
  private final Filing filing;

  Edges(IntentCatalog catalog, Filing filing) {
    this.catalog = catalog;
    this.filing = filing;
  }

  /** Others read along: nothing personal is said, and what was said is not repeated. */
  void group(Turn turn, Risk risk) {
    turn.say(turn.text(risk.level().atLeast(RiskLevel.MODERATE) ? "group_lines" : "group"));
  }

  /** Files a message that could not be answered, so that a person reads it. */
  Ticket rescue(Turn turn, Intent person, String words, List<Attachment> files) {
    Intent intent =
        turn.risk().atLeast(RiskLevel.MODERATE)
            ? catalog.find(Behaviour.CRISIS).orElse(person)
            : person;
    Ticket ticket = filing.open(turn, intent, intent.response(), List.of(), words, files);
    if (turn.risk().atLeast(RiskLevel.MODERATE) && turn.handOff().isEmpty()) {
      turn.riskTicket(ticket.reference());
    }
    return ticket;
  }
}
