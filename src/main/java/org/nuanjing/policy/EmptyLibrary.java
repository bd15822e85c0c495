package org.nuanjing.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A library without documents. */
enum EmptyLibrary implements PolicyLibrary {
  INSTANCE;

  @Override
  public Answer ask(Question question) {
    return new Answer.Declined(Answer.Reason.NOTHING_ABOUT_IT, "");
  }

  @Override
  public Optional<Excerpt> around(String passage, int neighbours) {
    return Optional.empty();
  }

  @Override
  public List<Version> versions(String passage, LocalDate day) {
    return List.of();
  }
}
