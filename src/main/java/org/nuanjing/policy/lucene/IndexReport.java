package org.nuanjing.policy.lucene;

import java.util.List;
import org.nuanjing.policy.documents.Reading;

/**
 * What an index holds.
 *
 * @param passages the number of clauses
 * @param refused files left out, each with its reason; empty where the index was up to date
 */
public record IndexReport(
    Outcome outcome, int documents, int passages, List<Reading.Refused> refused) {

  /** Whether anything was done. */
  public enum Outcome {
    BUILT,
    UNCHANGED
  }

  public IndexReport {
    refused = List.copyOf(refused);
  }
}
