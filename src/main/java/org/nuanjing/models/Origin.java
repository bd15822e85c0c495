package org.nuanjing.models;

/** Where a model in use comes from. */
public enum Origin {
  /** It was trained when the program was built. */
  SHIPPED("was trained when the program was built"),
  /** The intents, or the code, are others than those the one inside was trained from. */
  OTHER_INPUTS("was trained now: the intents are not those the program was built with"),
  /** There is none inside. */
  MISSING("was trained now: the program was built without one"),
  /** The one inside cannot be read. */
  DAMAGED("was trained now: the one inside the program is damaged");

  private final String words;

  Origin(String words) {
    this.words = words;
  }

  /** Whether something is wrong with the program itself. */
  public boolean isFault() {
    return this == MISSING || this == DAMAGED;
  }

  /** What a line of the log says of it, behind its name. */
  @Override
  public String toString() {
    return words;
  }
}
