package org.nuanjing.dialogue;

import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.intents.Slot;
import org.nuanjing.intents.Slot.Type;
import org.nuanjing.understanding.Masking;

/** What is kept where an answer cannot be read: a person will. */
final class AsWritten {

  private static final int LONGEST = 500;

  private AsWritten() {}

  /**
   * The words themselves. Where the answer would make the request urgent, what is unclear counts as
   * urgent (clinical rules: unclear counts as yes).
   */
  static String value(Intent intent, Slot slot, String words) {
    String kept = Masking.mask(words.strip());
    String cut = kept.length() > LONGEST ? kept.substring(0, LONGEST) + "……" : kept;
    boolean readable = slot.type() != Type.FILES && !cut.isBlank();
    return urgent(intent, slot, readable ? cut : Form.UNKNOWN);
  }

  /** That the officer does not know; where it would make the request urgent, it counts as if. */
  static String unknown(Intent intent, Slot slot) {
    return urgent(intent, slot, Form.UNKNOWN);
  }

  /** Whether life may hang on the answer, so that the first unclear one counts. */
  static boolean isGrave(Intent intent, Slot slot) {
    return intent
        .urgent()
        .filter(urgent -> urgent.slot().equals(slot.name()) && slot.type() == Type.YES_NO)
        .filter(urgent -> urgent.response() == ResponseClass.M0)
        .isPresent();
  }

  private static String urgent(Intent intent, Slot slot, String otherwise) {
    return intent
        .urgent()
        .filter(urgent -> urgent.slot().equals(slot.name()) && slot.type() == Type.YES_NO)
        .map(Intent.Urgent::value)
        .orElse(otherwise);
  }
}
