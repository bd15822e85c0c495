package org.nuanjing.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Who of those on duty can be called. */
public final class Attendance {

  /** The most contacts somebody can say they hold at once. */
  public static final int HIGHEST_LIMIT = 5;

  private final Rota rota;
  private final DutyBoard board;
  private final Supplier<Map<String, Integer>> holding;
  private final int most;
  private final Duration pause;

  /** Who is called of those who can be. */
  public enum Draw {
    /** Everybody who is not away. */
    EVERYBODY,
    /**
     * Who neither pauses nor holds as many contacts as one person should; everybody where there is
     * nobody else.
     */
    READY_FIRST
  }

  /**
   * The attendance by a rota.
   *
   * @param holding how many contacts each staff member holds, by sign-in name
   * @param most how many contacts one person holds before others are called first, unless they said
   *     otherwise
   * @param pause how long somebody is spared after a contact; zero for not at all
   */
  public Attendance(
      Rota rota,
      DutyBoard board,
      Supplier<Map<String, Integer>> holding,
      int most,
      Duration pause) {
    this.rota = rota;
    this.board = board;
    this.holding = holding;
    this.most = most;
    this.pause = pause;
  }

  /** Everybody on duty at a time, swaps included. */
  public List<Assignment> onDuty(Instant now) {
    return rota.on(now, board.read().swaps());
  }

  /**
   * Who of some roles can be called: who is on duty, not away, and let through by the condition.
   *
   * @return sign-in names, each once, by role
   */
  public List<String> callable(
      Set<DutyRole> roles, Draw draw, Instant now, Predicate<String> free) {
    DutyBoard.Said said = board.read();
    List<String> there =
        rota.on(now, said.swaps()).stream()
            .filter(one -> roles.contains(one.role()))
            .map(Assignment::staff)
            .filter(free)
            .filter(name -> !(presence(said, name, now) instanceof Presence.Away))
            .distinct()
            .toList();
    if (there.isEmpty() || draw == Draw.EVERYBODY) {
      return there;
    }
    Map<String, Integer> held = holding.get();
    List<String> ready =
        there.stream()
            .filter(name -> presence(said, name, now) instanceof Presence.Reachable)
            .filter(name -> held.getOrDefault(name, 0) < limit(said, name))
            .toList();
    return ready.isEmpty() ? there : ready;
  }

  /**
   * Whether somebody may be given the next contact of the queue: reachable, and holding fewer than
   * one person should.
   */
  public boolean ready(String staff, Instant now) {
    return standing(now).apply(staff).ready();
  }

  /**
   * How somebody stands.
   *
   * @param holding how many contacts they hold
   * @param limit how many before others are called first
   */
  public record Standing(Presence presence, int holding, int limit) {

    /** Whether they are given the next one. */
    public boolean ready() {
      return presence instanceof Presence.Reachable && holding < limit;
    }
  }

  /** How everybody stands at a time, by sign-in name. */
  public Function<String, Standing> standing(Instant now) {
    DutyBoard.Said said = board.read();
    Map<String, Integer> held = holding.get();
    return name ->
        new Standing(presence(said, name, now), held.getOrDefault(name, 0), limit(said, name));
  }

  private int limit(DutyBoard.Said said, String name) {
    return said.limits().getOrDefault(name, most);
  }

  /** Lets somebody rest whose contact has come to an end; who is away stays away. */
  public void rest(String staff, Instant now) {
    if (!pause.isZero() && !(presence(board.read(), staff, now) instanceof Presence.Away)) {
      board.say(staff, new Presence.Pausing(now.plus(pause)));
    }
  }

  private static Presence presence(DutyBoard.Said said, String name, Instant now) {
    return said.presence().getOrDefault(name, new Presence.Reachable()).at(now);
  }
}
