package org.nuanjing.tickets;

import java.time.Instant;
import java.util.Arrays;
import org.nuanjing.triage.RiskLevel;

/**
 * One thing that happened to a ticket.
 *
 * @param type what happened
 * @param actor the sign-in name of the staff member; {@code officer}, or {@code system} for what
 *     happens by itself
 * @param note what else there is to say: the desk moved to, a reason; never message text; often
 *     empty
 * @param at when
 */
public record TicketEvent(Type type, String actor, String note, Instant at) {

  /** The officer as an actor. */
  public static final String OFFICER = "officer";

  /** The program as an actor. */
  public static final String SYSTEM = "system";

  /** The level a person set it lower from; none where they did not. */
  public RiskLevel loweredFrom() {
    String from = type == Type.LOWERED ? note.split(" ", 2)[0] : "";
    return Arrays.stream(RiskLevel.values())
        .filter(level -> level.name().equals(from))
        .findFirst()
        .orElse(RiskLevel.NONE);
  }

  /** Whether the program moved it because something was late. */
  public boolean lateNow() {
    return actor.equals(SYSTEM) && note.endsWith(Consequences.LATE);
  }

  /** What can happen. */
  public enum Type {
    OPENED,
    TAKEN,
    REPLIED,
    ADDED,
    RETURNED,
    REASSIGNED,
    RAISED,
    HURRIED,
    RESOLVED,
    REOPENED,
    CANCELLED,
    LATE,
    /** Staff were told that something will soon be late; the note has what. */
    WARNED,
    NOT_DELIVERED,
    /** A note for colleagues was kept. */
    NOTED,
    /** Tags were put on or taken off; the note has them as {@code +one -other}. */
    TAGGED,
    /** A list of things to do was added; the note has its title. */
    CHECKLIST_ADDED,
    /** Something on a list was done; the note has what. */
    CHECKED,
    /** Something on a list is to be done after all; the note has what. */
    UNCHECKED,
    /** Somebody wants to look at it again; the note has the time, and none where no more. */
    REMINDER_SET,
    /** It is the time at which somebody wanted to look at it again. */
    REMINDED,
    /** The holder offers the conversation; the note names to whom. */
    OFFERED,
    /** Whom it was offered to has it now; the note names from whom. */
    HANDED_OVER,
    /** Whom it was offered to cannot take it; the note names from whom. */
    DECLINED,
    /** A supervisor joined; the note has the manner, and the title officers see. */
    JOINED,
    /** A supervisor left again. */
    LEFT,
    /** The officer answered a question of the assistant. */
    ANSWERED,
    /** The officer asked for another person; the note is the sign-in name of the one before. */
    CHANGE_ASKED,
    /** Staff offered to make a safety plan together. */
    PLAN_OFFERED,
    /** People were called; the note has the level, the rung and their sign-in names. */
    PAGED,
    /** Somebody was to be called and nobody was there. */
    NOBODY_ON_DUTY,
    /** Who has it has not answered the officer for too long. */
    HOLDER_SILENT,
    /**
     * The officer was told that nobody has answered yet: the note is {@code nobody} or {@code
     * waiting}.
     */
    WAIT_TOLD,
    /** Somebody who was called in a drill answered. */
    DRILL_ANSWERED,
    /** A person set the level of risk lower; the note has both levels and the reason. */
    LOWERED,
    /** A person looked at the level of risk and let it stand; the note has it, and the reason. */
    LEVEL_KEPT,
    /**
     * A request was opened at the level an ended contact had been left at. Stands at both; the note
     * is the reference of the other.
     */
    CARRIED,
    /** The officer was told that the seal of the alias had been broken. */
    UNSEALING_TOLD,
    /** The officer was asked how they are; the note has the day. */
    FOLLOW_UP_ASKED,
    /** The officer chose another hour, or wants to be asked no more; the note has which. */
    FOLLOW_UP_ANSWERED,
    /** Somebody asked how they are; the note has the day and what came of it. */
    FOLLOW_UP_DONE,
    /** Nobody asked on the day the note has. */
    FOLLOW_UP_MISSED,
    /** What could be deleted was, as the officer asked; the note has how many went and stayed. */
    ERASED,
    /**
     * We reach out after a critical incident, and the officer is written to; the note has its kind.
     */
    OUTREACH,
    /** The same where the officer has no chat to be written to. */
    OUTREACH_NO_CHAT
  }
}
