package org.nuanjing.authoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanjing.dialogue.Effect.Say;
import org.nuanjing.intents.Transcript.Act;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.CareCommands;
import org.nuanjing.tickets.ContactCommands;
import org.nuanjing.tickets.Ending;
import org.nuanjing.tickets.Notices;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketChange;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketCommands;

/** The counsellor of rehearsed conversations: the first among the sample staff. */
final class Counsellor {

  /**
   * What came of an act.
   *
   * @param told what the officer is told of it
   */
  record Done(Ticket ticket, Optional<Say> told) {}

  private final StaffMember staff;
  private final Notices notices;

  Counsellor(StaffMember staff, Notices notices) {
    this.staff = staff;
    this.notices = notices;
  }

  /** Does it; empty where it cannot be done. */
  Optional<Done> act(Ticket ticket, Act act, String text, String id, Instant now) {
    TicketChange change =
        switch (act) {
          case TAKES -> TicketCommands.take(ticket, staff, now);
          case GIVES_BACK -> TicketCommands.giveBack(ticket, staff, now);
          case RESOLVES ->
              ContactCommands.end(
                  ticket,
                  staff,
                  new Ending(
                      "谈过了", Optional.of(now.plus(Duration.ofDays(1))), Optional.of(ticket.risk())),
                  now);
          case OFFERS_PLAN -> CareCommands.offerPlan(ticket, staff, now);
          case SAYS -> TicketCommands.reply(ticket, staff, id, text, List.of(), now);
        };
    return change instanceof Changed changed
        ? Optional.of(
            new Done(
                changed.ticket(),
                notices
                    .tell(changed.ticket(), changed.event())
                    .map(message ->
                        new Say(
                            message.blocks(),
                            message.choices(),
                            message.keyboard(),
                            message.urgency()))))
        : Optional.empty();
  }
}
