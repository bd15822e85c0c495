package org.nuanjing.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Answers a question with the clauses that bear on it. Safe for use from many threads. */
public interface PolicyLibrary {

  /**
   * The clauses in force for the asker's place and day, or an honest {@link Answer.Declined}. Asks
   * nothing outside the process. A question that only makes sense after its earlier one is {@link
   * Question#resolved} first.
   */
  Answer ask(Question question);

  /**
   * The text around a clause.
   *
   * @param passage a {@link Passage#id}
   * @param neighbours how many clauses of the same document to show before it and after it, at most
   * @return nothing where the clause is no longer in the library
   */
  Optional<Excerpt> around(String passage, int neighbours);

  /**
   * The other versions of the document a clause belongs to, newest first; empty where there is none
   * or the clause is no longer in the library.
   *
   * @param passage a {@link Passage#id}
   * @param day on which {@link Version#standing} is told
   */
  List<Version> versions(String passage, LocalDate day);

  /** A library without documents: every question is declined. */
  static PolicyLibrary empty() {
    return EmptyLibrary.INSTANCE;
  }
}
