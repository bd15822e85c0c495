package org.nuanjing.desk;

/**
 * What a page sends as an answer to an officer.
 *
 * @param id drawn by the page, so that one sent twice is kept once
 * @param text with plain ends of lines
 */
record Reply(String id, String text) {

  private static final int LONGEST = 4_000;

  static Reply of(String id, String text) {
    return new Reply(id, text.replace("\r\n", "\n"));
  }

  /** Whether it is no longer than can be sent, and its id one a page draws. */
  boolean fits() {
    return text.length() <= LONGEST && id.matches("[0-9a-f-]{36}");
  }

  /** Its id on the ticket. */
  String entry() {
    return "desk:" + id;
  }
}
