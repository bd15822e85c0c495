package org.nuanjing.policy.questions;

import java.util.List;

/** Questions of the rules as they were heard. Safe for use from many threads. */
public interface HeardQuestions {

  /**
   * Those kept, newest first, each answer with the verdict given last; the oldest go when there are
   * too many.
   */
  List<HeardQuestion> list();
}
