package org.nuanjing.desk;

import java.util.List;
import org.nuanjing.duty.DutyRole;

/**
 * Who is on duty now, and where this person is; everything in it is to be escaped.
 *
 * @param posts by role, in the order they are called
 * @param unreachable whether there are people on duty and all of them say they cannot be reached
 * @param where on duty, away or pausing, as the key of its words
 * @param holding how many contacts this person holds
 * @param limit how many at the most before others are called first
 * @param limits what can be chosen
 * @param next the shift this person is in, or the next one; empty where there is none soon
 * @param on whether they are in it
 * @param drill the reference of a drill in which they are called; empty where there is none
 */
record DutyView(
    List<Post> posts,
    boolean unreachable,
    String where,
    int holding,
    int limit,
    List<Integer> limits,
    String next,
    boolean on,
    String drill) {

  /** A role and who is there in it. */
  record Post(DutyRole role, List<Person> people) {}

  /**
   * Somebody on duty.
   *
   * @param state {@code here}, {@code away}, {@code pausing} or {@code full}
   * @param says the state in words
   * @param until until when they are on duty
   */
  record Person(String name, String state, String says, String until, boolean me) {}
}
