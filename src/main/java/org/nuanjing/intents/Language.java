package org.nuanjing.intents;

/** The languages the assistant speaks. */
public enum Language {
  ZH,
  EN
}
