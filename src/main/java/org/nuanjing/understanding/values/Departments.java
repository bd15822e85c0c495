package org.nuanjing.understanding.values;

import java.util.List;

/** The departments of hospitals that are known. The list is {@code departments.txt}. */
public final class Departments {

  private Departments() {}

  /** Their ids, sorted. */
  public static List<String> ids() {
    return WordList.DEPARTMENTS.ids();
  }
}
