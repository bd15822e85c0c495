package org.nuanjing.policy;

import java.util.List;

/**
 * A clause, and how it stands to the asker.
 *
 * @param standing anything but {@link Standing#IN_FORCE} only where the asker named that version;
 *     it must then be said
 * @param reach {@link Reach#OTHER} only where the asker named that place; it must then be said
 * @param addressee {@link Addressee#OTHERS} must be said
 * @param marks the decisive words in the clause's text, in order and apart from each other; may be
 *     none
 */
public record Citation(
    Passage passage,
    Standing standing,
    Reach reach,
    Addressee addressee,
    Relation relation,
    List<Span> marks) {

  public Citation {
    marks = List.copyOf(marks);
  }

  /** Whether it is this clause that is quoted. */
  public boolean quotes(Passage other) {
    return passage.id().equals(other.id());
  }

  /** The same clause in another relation to the first one. */
  public Citation as(Relation other) {
    return new Citation(passage, standing, reach, addressee, other, marks);
  }
}
