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

  /** The folder the file is in; the file itself where it is in none. */
  public String folder() {
    int slash = file.indexOf('/');
    return slash < 0 ? file : file.substring(0, slash);
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + what + " " + mend;
  }
}
