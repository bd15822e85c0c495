package org.nuanjing.desk;

import java.util.List;

/**
 * The hotline as it is shown; everything in it is to be escaped.
 *
 * @param waiting how many wait to be taken
 * @param longest how long the one who waits longest has; empty where nobody waits
 * @param ready whether the next one may be taken
 * @param where on duty, away or pausing, as the key of its words
 * @param calls the references of conversations this person is called to and nobody has answered
 * @param drill the reference of a drill in which this person is called; empty where there is none
 * @param mine the conversations this person holds
 * @param offered those offered to this person
 * @param others those others hold, for supervisors alone
 */
record HotlineView(
    int waiting,
    String longest,
    boolean ready,
    String where,
    List<String> calls,
    String drill,
    List<Row> mine,
    List<Row> offered,
    List<Row> others) {

  /** One conversation. */
  record Row(String reference, String alias, String level, String holder, String waits) {}
}
