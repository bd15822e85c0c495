package org.nuanjing.intents;

/**
 * Something wrong in the intents folder.
 *
 * @param file the file below the folder, such as {@code supply_request/intent.yaml}
 * @param line the line, from 1
 * @param what what is wrong
 * @param mend what to do about it
 */
public record IntentFault(String file, int line, String what, String mend) {

  @Override
  public String toString() {
    return file + ":" + line + ": " + what + " " + mend;
  }
}
