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
    /** Things with how many of them, several at once: 口罩两箱、手套一百双. */
    ITEMS,
    /** How many of one thing, with its measure word: 两三百, 半箱. */
    QUANTITY,
    /** An amount of money, in yuan. */
    MONEY,
    /** How many people. */
    HEADCOUNT,
    /** A day. */
    DATE,
    /** A day, or a first and a last day: 8号到12号. */
    PERIOD,
    /** A day and a time of it, or a part of it: 下周三下午. */
    MOMENT,
    /** How long: 三天, 两小时. */
    DURATION,
    /** A telephone number. */
    PHONE,
    /** A badge number. */
    BADGE,
    /** A blood type, ABO and perhaps Rh. */
    BLOOD_TYPE,
    /** Who somebody is to the officer: 岳父, 媳妇. */
    RELATION,
    /** Where: words, or a shared location. */
    PLACE,
    /** A unit of the tree, by name or nickname; other words are kept as they are. */
    UNIT,
    /** A hospital, by name or nickname; other words are kept as they are. */
    HOSPITAL,
    /** A department of a hospital: 心内科. */
    DEPARTMENT,
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
