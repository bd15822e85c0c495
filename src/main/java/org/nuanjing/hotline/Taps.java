package org.nuanjing.hotline;

/** What buttons in staff's chats stand for; a ticket's reference follows. */
final class Taps {

  /** The button of every page: 我来接. */
  static final String TAKE = "take:";

  static final String ACCEPT = "accept:";
  static final String DECLINE = "decline:";
  static final String TALK = "talk:";
  static final String PAUSE = "pause";

  private Taps() {}
}
