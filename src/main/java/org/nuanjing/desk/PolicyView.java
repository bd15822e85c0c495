package org.nuanjing.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanjing.policy.register.Particulars;

/**
 * A rule as it is shown; everything in it is to be escaped.
 *
 * @param id of the register; empty for a document of the folder
 * @param document its name in the library
 * @param inferred the names of the particulars to be confirmed
 * @param categories whom it can be for, by name, with whether it is
 * @param versions of its title, the newest first
 * @param trouble why it cannot be shown as it would answer; empty where it can
 */
record PolicyView(
    String id,
    String document,
    long version,
    String state,
    String stateWords,
    boolean answer,
    Particulars particulars,
    Set<String> inferred,
    Map<String, Boolean> categories,
    String file,
    List<Clause> clauses,
    List<String> amendments,
    List<PolicyRow> versions,
    List<Past> history,
    String trouble,
    Abilities can) {

  /**
   * One clause with its paragraphs.
   *
   * @param id tells it from the document's other clauses
   */
  record Clause(String id, String label, String heading, List<String> lines) {}

  /** One line of history. */
  record Past(String at, String words) {}

  /** What this person may do with it now. */
  record Abilities(boolean describe, boolean publish, boolean withdraw, boolean discard) {}

  /**
   * One line of the list.
   *
   * @param href where it is shown
   * @param state a word for the style sheet
   * @param overdue whether its day of review is over
   * @param fromFolder whether it lies in the folder of documents and cannot be changed at the desk
   */
  record PolicyRow(
      String href,
      String document,
      String title,
      String place,
      String categories,
      String state,
      String stateWords,
      String effective,
      String owner,
      String review,
      boolean overdue,
      boolean fromFolder) {}
}
