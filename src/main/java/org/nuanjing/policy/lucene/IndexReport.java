package org.nuanjing.policy.lucene;

import java.util.List;
import org.nuanjing.policy.documents.Reading;

/**
 * What an index holds.
 *
 * @param documents the number of documents
 * @param passages the number of clauses
 * @param read how many files were read for it; the others had not changed
 * @param refused files left out, each with its reason, also where they were refused earlier
 */
public record IndexReport(
    Outcome outcome, int documents, int passages, int read, List<Reading.Refused> refused) {

  /** Whether anything was done. */
  public enum Outcome {
    BUILT,
    UNCHANGED
  }

  public IndexReport {
    refused = List.copyOf(refused);
  }
}
