package org.nuanjing.desk;

import java.util.List;
import java.util.Optional;

/**
 * What staff keep beside a ticket, as it is shown; everything in it is to be escaped.
 *
 * @param notes oldest first
 * @param reminder when somebody wants to look at it again, as the page's field writes it; empty
 *     where nobody does
 * @param lists the ready-made lists that can be added
 * @param replies the ready-made answers of its desk
 */
record WorkView(
    List<Note> notes,
    List<String> tags,
    List<Checklist> checklists,
    Optional<String> reminder,
    List<ListChoice> lists,
    List<ReplyChoice> replies) {

  /** The tags as the field for them holds them. */
  public String tagLine() {
    return String.join(" ", tags);
  }

  /** One note. */
  record Note(String author, String at, String text) {}

  /** A list of things to do, and how many of them are done. */
  record Checklist(String id, String title, List<Item> items, long done) {}

  /** A thing to do; who did it, empty where nobody has. */
  record Item(String text, Optional<String> doneBy) {}

  /** A ready-made list. */
  record ListChoice(String id, String title) {}

  /**
   * A ready-made answer.
   *
   * @param then what is done in one step with it, as the page names it
   * @param stale whether its wording wants a review
   */
  record ReplyChoice(String id, String title, String text, String then, boolean stale) {}
}
