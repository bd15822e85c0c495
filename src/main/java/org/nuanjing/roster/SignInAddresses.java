package org.nuanjing.roster;

/**
 * Network addresses that sign-ins fail from, whatever the name, so that one password cannot be
 * tried on everybody. Safe for use from many threads and nodes.
 */
public interface SignInAddresses {

  /**
   * Failures within {@link #REST_MINUTES} after which an address rests; a station shares one
   * address.
   */
  int ALLOWED_FAILURES = 30;

  /** How long a failure counts. */
  int REST_MINUTES = 15;

  /** Whether nobody may sign in from there for now. */
  boolean resting(String address);

  /** Notes a failed sign-in. */
  void recordFailure(String address);
}
