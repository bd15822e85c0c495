package org.nuanjing.models;

/** A model's file cannot be what was written. */
public final class DamagedModel extends RuntimeException {

  private static final long serialVersionUID = 1;

  public DamagedModel(String what) {
    super(what);
  }

  /** Throws unless something holds of what was read. */
  public static void unless(boolean holds, String what) {
    if (!holds) {
      throw new DamagedModel(what);
    }
  }
}
