package org.nuanjing.duty;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.nuanjing.triage.RiskLevel;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are called. The defaults are those of the clinical rules.
 *
 * @param mostContacts how many contacts one person holds before others are called first, 1 or more
 * @param pauseAfterContact how long somebody is spared after a contact, while others can be called;
 *     zero for not at all
 * @param liftAfter how much longer an officer waits than one a level above before they go first;
 *     see the order of the queue
 * @param tellAfter how long after the calling began an officer is told that nobody answered yet
 * @param tellEvery how long after that again
 * @param drillEvery how long after a drill the next one is due
 * @param imminent the ladder of level 4
 * @param high of level 3
 * @param moderate of level 2
 * @param low of level 1, where somebody asked to talk now
 */
@ConfigurationProperties("nuanjing.duty")
public record DutySettings(
    @DefaultValue("2") int mostContacts,
    @DefaultValue("15m") Duration pauseAfterContact,
    @DefaultValue("2h") Duration liftAfter,
    @DefaultValue("3m") Duration tellAfter,
    @DefaultValue("10m") Duration tellEvery,
    @DefaultValue("31d") Duration drillEvery,
    @DefaultValue Imminent imminent,
    @DefaultValue High high,
    @DefaultValue Moderate moderate,
    @DefaultValue Low low) {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration NEVER_OVER = Duration.ofMinutes(15);

  public DutySettings {
    within("most-contacts", mostContacts >= 1, "1 or more");
    within("pause-after-contact", !pauseAfterContact.isNegative(), "zero or more: 15m");
    within(
        "lift-after",
        between(liftAfter, Duration.ofMinutes(10), Duration.ofHours(12)),
        "10m to 12h");
    within("tell-after", between(tellAfter, MINUTE, NEVER_OVER), "1m to 15m");
    within("tell-every", between(tellEvery, MINUTE, Duration.ofHours(1)), "1m to 1h");
    within("drill-every", drillEvery.compareTo(Duration.ofDays(1)) >= 0, "a day or more: 31d");
    ladder("imminent", imminent.steps(), imminent.repeat(), imminent.silentAfter(), MINUTE);
    ladder("high", high.steps(), high.repeat(), high.silentAfter(), MINUTE);
    ladder(
        "moderate",
        moderate.steps(),
        moderate.repeat(),
        moderate.silentAfter(),
        Duration.ofMinutes(5));
    ladder("low", low.steps(), low.repeat(), low.silentAfter(), NEVER_OVER);
  }

  /** Level 4: everybody at once. */
  public record Imminent(
      @DefaultValue("0s primary backup lead supervisor, 60s phone-tree") String steps,
      @DefaultValue("60s") Duration repeat,
      @DefaultValue("60s") Duration silentAfter) {}

  /** Level 3. */
  public record High(
      @DefaultValue("0s primary, 60s backup supervisor, 3m lead, 5m phone-tree") String steps,
      @DefaultValue("2m") Duration repeat,
      @DefaultValue("3m") Duration silentAfter) {}

  /** Level 2. */
  public record Moderate(
      @DefaultValue("0s primary, 2m backup, 5m lead supervisor, 10m phone-tree") String steps,
      @DefaultValue("5m") Duration repeat,
      @DefaultValue("5m") Duration silentAfter) {}

  /** Level 1. */
  public record Low(
      @DefaultValue("0s primary, 5m backup, 10m lead") String steps,
      @DefaultValue("10m") Duration repeat,
      @DefaultValue("15m") Duration silentAfter) {}

  /** The ladders as they are climbed. */
  public Ladders ladders() {
    Map<RiskLevel, Ladder> byLevel = new EnumMap<>(RiskLevel.class);
    byLevel.put(
        RiskLevel.IMMINENT, of(imminent.steps(), imminent.repeat(), imminent.silentAfter()));
    byLevel.put(RiskLevel.HIGH, of(high.steps(), high.repeat(), high.silentAfter()));
    byLevel.put(
        RiskLevel.MODERATE, of(moderate.steps(), moderate.repeat(), moderate.silentAfter()));
    byLevel.put(RiskLevel.LOW, of(low.steps(), low.repeat(), low.silentAfter()));
    return new Ladders(byLevel, tellAfter, tellEvery);
  }

  private static Ladder of(String steps, Duration repeat, Duration silentAfter) {
    return new Ladder(LadderText.read(steps), repeat, silentAfter);
  }

  /** Nobody makes a ladder slower than the clinical rules allow. */
  private static void ladder(
      String name, String steps, Duration repeat, Duration silentAfter, Duration second) {
    Ladder ladder = read(name, steps, repeat, silentAfter);
    Duration next = ladder.rungs().size() > 1 ? ladder.rungs().get(1).after() : repeat;
    within(
        name + ".steps",
        next.compareTo(second) <= 0 && ladder.rungs().getLast().after().compareTo(NEVER_OVER) <= 0,
        "such that its second step comes within "
            + second.toMinutes()
            + "m and its last within 15m");
    within(name + ".repeat", between(repeat, Duration.ofSeconds(10), NEVER_OVER), "10s to 15m");
    within(
        name + ".silent-after",
        between(silentAfter, Duration.ofSeconds(30), NEVER_OVER),
        "30s to 15m");
  }

  private static Ladder read(String name, String steps, Duration repeat, Duration silentAfter) {
    try {
      return of(steps, repeat, silentAfter);
    } catch (IllegalArgumentException broken) {
      throw new IllegalArgumentException(
          "nuanjing.duty." + name + ".steps: " + broken.getMessage());
    }
  }

  private static boolean between(Duration value, Duration least, Duration most) {
    return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
  }

  private static void within(String name, boolean right, String what) {
    if (!right) {
      throw new IllegalArgumentException("nuanjing.duty." + name + " is " + what + ".");
    }
  }
}
