package org.nuanjing.policy.register;

import java.util.List;
import java.util.Optional;

/** The rules that staff entered, the same for every node. */
public interface Rules {

  /** A number no rule has or will have. */
  String nextId();

  Optional<Rule> find(String id);

  /** All of them, the newest id first. */
  List<Rule> list();

  /**
   * The text of a rule as Markdown, without a front matter; empty where there is no such rule. It
   * never changes.
   */
  String text(String id);

  /** The file a rule came from; nothing where it was written at the desk. */
  Optional<byte[]> findFile(String id);

  /**
   * Stores a new rule.
   *
   * @param file the file it came from; empty where it was written at the desk
   * @return false where there is one with this id
   */
  boolean add(Rule rule, String text, byte[] file);

  /**
   * Stores a rule if nobody changed it meanwhile.
   *
   * @param rule of a version one above the one that was loaded
   * @return false where somebody did
   */
  boolean replace(Rule rule);

  /**
   * Removes a rule and its text for good, if nobody changed it meanwhile.
   *
   * @return false where somebody did
   */
  boolean remove(Rule rule);

  /** Grows with every change, by whichever node; what was seen at one count is not older. */
  long changes();
}
