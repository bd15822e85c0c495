package org.nuanjing.intents;

/** The intents inside the program, which never change: read once for all tests. */
public final class ShippedIntents {

  public static final IntentsFolder FOLDER = IntentsFolder.readInside();
  public static final IntentCatalog CATALOG = FOLDER.catalog();

  private ShippedIntents() {}
}
