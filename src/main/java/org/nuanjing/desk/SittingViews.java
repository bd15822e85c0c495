package org.nuanjing.desk;

import java.util.List;
import org.springframework.stereotype.Component;

/** Where somebody is signed in, to look at. */
@Component
final class SittingViews {

  private final Sittings sittings;
  private final Words words;

  SittingViews(Sittings sittings, Words words) {
    this.sittings = sittings;
    this.words = words;
  }

  /**
   * One browser.
   *
   * @param browser its name; empty where it is not known
   * @param system what it runs on; empty where it is not known
   * @param mine whether it is the one that looks
   */
  record View(String id, String browser, String system, String began, String acted, boolean mine) {}

  /** Those of whoever looks, the one in use last first. */
  List<View> views(Sitting mine) {
    return sittings.of(mine.name()).stream()
        .map(sitting ->
            new View(
                sitting.id(),
                sitting.browser().browser(),
                sitting.browser().system(),
                words.moment(sitting.began()),
                words.moment(sitting.acted()),
                sitting == mine))
        .toList();
  }
}
