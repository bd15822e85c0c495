package org.nuanjing.roster;

/**
 * Names an officer everywhere inside the program; says nothing about who it is.
 *
 * @param value opaque, stable: derived from the badge number with a secret
 */
public record OfficerId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
