package org.nuanjing.intents;

import java.util.List;

/**
 * One thing a request needs to know.
 *
 * @param name unique within the intent, lower-case with underscores
 * @param title what it is called on a summary and on the ticket
 * @param type what counts as a value
 * @param ask the question
 * @param why why it is asked; told when the officer wonders
 * @param need whether the officer may leave it out
 * @param opening whether the words the request was opened with are its value, so that it is not
 *     asked again
 * @param options the values to choose from; empty unless the type is {@link Type#CHOICE}
 */
public record Slot(
    String name,
    Phrase title,
    Type type,
    Phrase ask,
    Phrase why,
    Need need,
    Opening opening,
    List<Option> options) {

  public Slot {
    options = List.copyOf(options);
  }

  /** What counts as a value. */
  public enum Type {
    /** Any words. */
    TEXT,
    /** One of the slot's options. */
    CHOICE,
    /** Yes or no. */
    YES_NO,
    /** A number, also in Chinese numerals; 半 is a half. */
    NUMBER,
    /** A day. */
    DATE,
    /** A telephone number. */
    PHONE,
    /** Where: words, or a shared location. */
    PLACE,
    /** One or more pictures or documents. */
    FILES
  }

  /** Whether the officer may leave a slot out. */
  public enum Need {
    REQUIRED,
    MAY_SKIP
  }

  /** Whether the words a request was opened with fill a slot. */
  public enum Opening {
    FILLS,
    DOES_NOT_FILL
  }

  /**
   * One value to choose.
   *
   * @param value what is kept: lower-case with underscores
   * @param label what the button says
   */
  public record Option(String value, Phrase label) {}
}
