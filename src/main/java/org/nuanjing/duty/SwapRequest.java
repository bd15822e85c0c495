package org.nuanjing.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody's shifts of a date that are to go to a colleague, from the asking to what became of it.
 *
 * @param id unique
 * @param owner the sign-in name of whose they are by the rota
 * @param giver who has them when it is asked, and gives them away
 * @param to who is to take them
 * @param by who asked or entered it: the giver or a lead
 * @param decidedBy who agreed, declined or took it back; empty while nobody did
 */
public record SwapRequest(
    String id,
    LocalDate date,
    DutyRole role,
    String owner,
    String giver,
    String to,
    String by,
    Instant at,
    State state,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt) {

  /** How it stands. */
  public enum State {
    /** The colleague has not answered. */
    ASKED,
    AGREED,
    DECLINED,
    WITHDRAWN,
    /** A lead settled it; nobody was asked on the desk. */
    ENTERED
  }

  /** What the shifts have in common, in words: of one there is at most one that nobody answered. */
  public String shifts() {
    return date + " " + role.word() + " " + owner;
  }

  /** The same, decided. */
  SwapRequest decided(State next, String who, Instant when) {
    return new SwapRequest(
        id, date, role, owner, giver, to, by, at, next, Optional.of(who), Optional.of(when));
  }

  /** The swap that holds because of it; empty where it does not hold. */
  public Optional<Swap> swap() {
    return state == State.AGREED || state == State.ENTERED
        ? Optional.of(new Swap(date, role, owner, to, by, decidedAt.orElse(at)))
        : Optional.empty();
  }
}
