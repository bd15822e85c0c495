package org.nuanjing.policy.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who looks after a document, and how sure its description is.
 *
 * @param owner who answers for it; empty where nobody is named
 * @param review the day by which somebody should look whether it still holds
 * @param inferred the names of what nobody stated and was read out of the header, such as {@code
 *     effective}; to be confirmed
 * @param amendments what the header says of passing and amending it, in its own words and order
 */
public record Care(
    String owner, Optional<LocalDate> review, Set<String> inferred, List<String> amendments) {

  public Care {
    inferred = Set.copyOf(inferred);
    amendments = List.copyOf(amendments);
  }
}
