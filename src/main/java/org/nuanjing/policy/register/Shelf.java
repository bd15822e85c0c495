package org.nuanjing.policy.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.PolicyDocument;
import org.nuanjing.policy.Standing;

/** The documents the library answers from at this moment, wherever they come from. */
public interface Shelf {

  /**
   * A document of the library.
   *
   * @param standing on the day that was asked for
   * @param owner who answers for it; empty where nobody is named
   * @param review the day by which somebody looks whether it still holds
   */
  record Shelved(
      PolicyDocument document, Standing standing, String owner, Optional<LocalDate> review) {

    /** What is known of it. */
    public Particulars particulars() {
      return Particulars.of(document, owner, review);
    }
  }

  /** All of them, ordered by title and then the newest first. */
  List<Shelved> list(LocalDate day);

  /** The versions of a document's title for its place, itself among them, the newest first. */
  List<Shelved> versions(String document, LocalDate day);

  /** The clauses of a document in order; none where there is no such document. */
  List<Passage> passages(String document);
}
