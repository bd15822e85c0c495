package org.nuanjing.reference;

/**
 * Something wrong in a file, and how to mend it.
 *
 * @param line counted from 1; 0 for the file as a whole
 */
public record Fault(String file, int line, String what, String mend) {

  @Override
  public String toString() {
    return file + (line == 0 ? "" : ":" + line) + ": " + what + " " + mend;
  }
}
