package org.nuanjing.desk;

import java.util.List;

/**
 * Who broke the seal of a ticket and why, as it is shown; nothing in it is of the officer.
 *
 * @param id names it
 * @param imminent whether acting alone was allowed
 * @param reason in words
 * @param state in words
 * @param asker in words
 * @param second in words; empty until there is one
 * @param until when it shuts, or by when it must be looked over; empty where there is neither
 * @param late whether that time is over
 * @param steps what happened, oldest first
 */
record UnsealingView(
    String id,
    String ticket,
    boolean imminent,
    String reason,
    String state,
    String asker,
    String second,
    String until,
    boolean late,
    List<TicketView.Past> steps,
    Can can) {

  /** What this person may do with it now. */
  record Can(boolean approve, boolean confirm, boolean see, boolean giveUp, boolean review) {

    boolean any() {
      return approve || confirm || see || giveUp || review;
    }
  }
}
