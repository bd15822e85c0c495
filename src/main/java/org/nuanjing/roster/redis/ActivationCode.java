package org.nuanjing.roster.redis;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** How codes and first passwords are written: without letters and digits that look alike. */
final class ActivationCode {

  private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private ActivationCode() {}

  /** Random groups of four, such as {@code K7QM-2XPA} for two. */
  static String random(int groups) {
    return RANDOM
        .ints((long) groups * GROUP, 0, ALPHABET.length())
        .mapToObj(i -> ALPHABET.substring(i, i + 1))
        .collect(Collectors.joining())
        .replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }
}
