package org.nuanjing.duty;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.convert.DurationStyle;

/**
 * Reads a ladder's rungs as settings write them: {@code 0s primary, 60s backup supervisor, 5m
 * phone-tree}.
 */
final class LadderText {

  private static final String PHONE_TREE = "phone-tree";

  private LadderText() {}

  /**
   * The rungs.
   *
   * @throws IllegalArgumentException with what is wrong and how it is written right
   */
  static List<Rung> read(String text) {
    List<Rung> rungs = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Rung rung = rung(part.strip());
      if (rungs.isEmpty() && (!rung.after().isZero() || rung.roles().isEmpty())) {
        throw new IllegalArgumentException("The first step calls somebody at once: “0s primary”.");
      }
      if (!rungs.isEmpty() && rung.after().compareTo(rungs.getLast().after()) <= 0) {
        throw new IllegalArgumentException(
            "“" + part.strip() + "” is not later than the step before.");
      }
      rungs.add(rung);
    }
    return rungs;
  }

  private static Rung rung(String text) {
    String[] words = text.split("\\s+");
    Duration after;
    try {
      after = DurationStyle.detectAndParse(words[0]);
    } catch (IllegalArgumentException none) {
      throw new IllegalArgumentException("“" + words[0] + "” is no time; write 60s or 3m.", none);
    }
    Set<DutyRole> roles = EnumSet.noneOf(DutyRole.class);
    boolean phoneTree = false;
    for (String word : List.of(words).subList(1, words.length)) {
      if (word.equals(PHONE_TREE)) {
        phoneTree = true;
      } else {
        roles.add(
            DutyRole.of(word)
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "“"
                            + word
                            + "” is nobody to call; use primary, backup, lead, supervisor, phone-tree.")));
      }
    }
    if (roles.isEmpty() && !phoneTree) {
      throw new IllegalArgumentException("“" + text + "” calls nobody.");
    }
    return new Rung(after, roles, phoneTree);
  }
}
