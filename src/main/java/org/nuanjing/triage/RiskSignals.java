package org.nuanjing.triage;

/** Notices risk in what an officer sent. Never throws, whatever the text. */
public interface RiskSignals {

  /**
   * Looks at one message.
   *
   * @param text as written; may be blank, very long or hostile
   */
  Risk notice(String text);
}
