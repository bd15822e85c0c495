package org.nuanjing.desk;

import java.util.List;

/** What leads see of drills and of how soon people are there; everything in it is to be escaped. */
final class LeadView {

  private LeadView() {}

  /**
   * The drills.
   *
   * @param due why it is time for one; empty where it is not
   * @param running whether one goes on
   * @param every after how many days the next is due
   */
  record Drilling(String due, boolean running, long every, List<Drill> list) {}

  /** One drill. */
  record Drill(
      String reference,
      String at,
      String by,
      boolean over,
      int answered,
      int called,
      List<Step> steps) {}

  /**
   * One rung.
   *
   * @param after how long after the drill began
   * @param phoneTree whether it set off the phone tree
   */
  record Step(int number, String after, List<Answer> answers, boolean phoneTree) {}

  /**
   * One person.
   *
   * @param took how long they took; empty where they did not answer
   */
  record Answer(String name, String took) {}

  /**
   * How soon people were there. An empty text is a figure that is suppressed.
   *
   * @param days how far back
   * @param alone whether some open contact has neither a holder nor a live page
   */
  record Figures(
      int days,
      List<Row> rows,
      String steps,
      String unacknowledged,
      String open,
      boolean alone,
      List<Covered> cover,
      long gapHours,
      int drills) {}

  /** One level. */
  record Row(
      String level,
      String contacts,
      String takenMedian,
      String takenP95,
      String wordMedian,
      String wordP95) {}

  /** How many of the 168 hours of this week somebody is there in a role. */
  record Covered(String role, long hours, boolean whole) {}
}
