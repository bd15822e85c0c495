package org.nuanjing.desk;

/** There is nothing here, or nothing this person may see: the two look the same. */
final class NotHere extends RuntimeException {
  private static final long serialVersionUID = 1;
}
