package org.nuanjing.dialogue;

import java.time.Instant;
import java.util.List;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.channel.OutgoingMessage.Urgency;
import org.nuanjing.policy.questions.HeardQuestion;
import org.nuanjing.tickets.OfficerCommand;
import org.nuanjing.tickets.StaffCommand;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;

/** What a turn does besides changing the conversation. All effects of a turn happen or none. */
public sealed interface Effect {

  /** Says something to the officer. */
  record Say(List<Block> blocks, List<Choice> choices, Keyboard keyboard, Urgency urgency)
      implements Effect {
    public Say {
      blocks = List.copyOf(blocks);
      choices = List.copyOf(choices);
    }
  }

  /** Files a ticket; its reference is the next one of {@link Surroundings#nextReference}. */
  record OpenTicket(Ticket ticket) implements Effect {}

  /** Does something to a ticket, wherever it is kept; a refusal there changes nothing. */
  record TellTicket(TicketReference ticket, OfficerCommand command) implements Effect {}

  /**
   * Does something to a ticket as a staff member, wherever it is kept; the chat is told what became
   * of it.
   */
  record StaffDoes(TicketReference ticket, StaffCommand command) implements Effect {}

  /** Keeps a question of the rules and what became of it, for the policy desk. */
  record NoteQuestion(HeardQuestion question) implements Effect {}

  /** Wakes the conversation at a time; a timer of the same name is moved. */
  record Schedule(Timer timer, Instant at) implements Effect {}

  /** Takes a timer back. */
  record Unschedule(Timer timer) implements Effect {}

  /**
   * Forgets what was said in the chat, as far as the channel keeps it, and gives the chat another
   * alias, so that what comes next is not put together with what was.
   */
  record Forget() implements Effect {}

  /** What a conversation can be woken for. */
  enum Timer {
    /** The officer has been silent over a half-filled request, and is reminded once. */
    DRAFT_REMINDS,
    /** A half-filled request is forgotten (clinical rules: drafts are kept 24 hours). */
    DRAFT_EXPIRES,
    /** A question of the screening has waited long enough: silence counts. */
    SCREENING_WAITS,
    /** The next step of an exercise is due. */
    EXERCISE_GOES_ON,
    /** Results of self-checks are forgotten (clinical rules: 30 days). */
    CHECKS_EXPIRE
  }
}
