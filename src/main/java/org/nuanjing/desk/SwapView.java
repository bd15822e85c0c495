package org.nuanjing.desk;

import java.util.List;

/**
 * Swaps as they are shown; everything in it is to be escaped.
 *
 * @param toMe those that wait for this person's answer
 * @param waiting those of this person that others have not answered; all of them for leads
 * @param past what was decided or ran out, the latest first
 * @param shifts what this person can give away
 * @param colleagues whom they can ask
 * @param everybody everybody on the hotline, for leads; nobody for others
 */
record SwapView(
    List<Row> toMe,
    List<Row> waiting,
    List<Row> past,
    List<Choice> shifts,
    List<Choice> colleagues,
    List<Choice> everybody) {

  /**
   * One request.
   *
   * @param what the shift, in words
   * @param state as the key of its words
   * @param when it was decided, or asked where it was not
   * @param by who did that
   */
  record Row(
      String id, String what, String giver, String to, String state, String when, String by) {}

  /** Something to choose. */
  record Choice(String value, String text) {}
}
