package org.nuanjing.desk;

import java.util.List;

/**
 * A conversation as it is shown beside what every ticket shows; everything in it is to be escaped.
 *
 * @param level {@code 0} to {@code 4}
 * @param levelBy who set the level and when; empty where it is as it came
 * @param lines the thread
 * @param facts what was asked and answered
 * @param can what this person may do now
 */
record ContactView(
    String reference,
    String alias,
    int level,
    String levelWords,
    String levelBy,
    String holder,
    boolean open,
    List<Line> lines,
    List<Fact> facts,
    List<Note> notes,
    List<String> joined,
    Offer offer,
    List<Colleague> colleagues,
    List<Phrase> phrases,
    List<TicketView.Past> past,
    Abilities can) {

  /**
   * A line of the thread.
   *
   * @param state {@code sent}, {@code delivered}, {@code failed}; empty for the officer's
   */
  record Line(TicketView.Line line, String state) {}

  /** What was asked and answered. */
  record Fact(String title, String value) {}

  /** A note for colleagues. */
  record Note(String author, String at, String text) {}

  /** A hand-over on offer; empty names where there is none. */
  record Offer(String from, String to, String summary, boolean toMe) {
    static final Offer NONE = new Offer("", "", "", false);

    public boolean live() {
      return !to.isEmpty();
    }
  }

  /** Somebody it could be handed to. */
  record Colleague(String name, String shown) {}

  /** A quick phrase and whether it has to be reviewed first. */
  record Phrase(String text, String hint, boolean stale) {}

  /** What this person may do. */
  record Abilities(
      boolean read, boolean take, boolean write, boolean hold, boolean join, boolean leave) {}
}
