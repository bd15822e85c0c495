package org.nuanjing.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the people of {@link Staff} sign in. Whoever is no longer among them has no account. Safe for
 * use from many threads and nodes.
 */
public interface StaffAccounts {

  /** Failures within {@link #LOCK_MINUTES} after which an account is locked for as long. */
  int ALLOWED_FAILURES = 5;

  /** How long an account stays locked, and how long a failure counts. */
  int LOCK_MINUTES = 15;

  /** The account of a staff member. */
  Optional<Account> find(String name);

  /** Whether that name may try to sign in now: it has an account that is not locked. */
  default boolean signInAllowed(String name) {
    return find(name).isPresent() && !locked(name);
  }

  /** Notes a failed sign-in; does nothing for a name that is not among the staff. */
  void recordFailure(String name);

  /** Notes a sign-in: earlier failures no longer count. */
  void recordSuccess(String name);

  /** Whether too many sign-ins failed lately. */
  boolean locked(String name);

  /** Sets a password of the staff member's own choice. A wrong current one counts as a failure. */
  PasswordChange changePassword(String name, String current, String next);

  /**
   * Makes an account with a random password for everybody who has none. The passwords are told here
   * and never again.
   */
  List<InitialPassword> createMissing();

  /**
   * Gives a staff member a new random password, to be changed at the next sign-in, and lifts a
   * lock.
   *
   * @throws IllegalArgumentException when nobody has that name
   */
  InitialPassword reset(String name);

  /** Ends all sessions of that person, on every node; does nothing for who has no account. */
  void endSessions(String name);

  /**
   * An account.
   *
   * @param passwordHash as Spring Security's delegating encoder writes it
   * @param mustChange whether the password was given by us and must be replaced first
   * @param sessionsFrom sessions begun earlier are over: when the password was last set, or all
   *     sessions were ended
   */
  record Account(String name, String passwordHash, boolean mustChange, Instant sessionsFrom) {

    @Override
    public String toString() {
      return "Account[" + name + ", redacted]";
    }
  }

  /** A password made by us, in the clear: shown once to whoever starts the program. */
  record InitialPassword(String name, String password) {

    @Override
    public String toString() {
      return "InitialPassword[" + name + ", redacted]";
    }
  }
}
