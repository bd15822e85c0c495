package org.nuanjing.triage;

/**
 * A message with what it should be taken for.
 *
 * @param line where it stands in its file, from 1
 * @param level how much risk it shows
 * @param category what kind of message it is; empty where the file does not say
 * @param subject {@code self}, {@code other}, {@code work} or {@code none}; empty where the file
 *     does not say
 * @param text as written
 */
public record RiskRow(int line, RiskLevel level, String category, String subject, String text) {}
