package org.nuanjing.desk;

import java.time.Clock;
import java.util.Optional;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.roster.OneTimeCodes;
import org.nuanjing.roster.SecondFactors;
import org.nuanjing.roster.SecondFactors.Check;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffAccounts;
import org.nuanjing.roster.StaffAccounts.Account;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Whether somebody is who they say. What fails is counted and written down, whatever it was tried
 * for; once an account is locked nothing is right. A password takes as long for a name nobody has.
 */
@Component
final class Proofs {

  private final Staff staff;
  private final StaffAccounts accounts;
  private final SecondFactors factors;
  private final PasswordEncoder encoder;
  private final AuditTrail audit;
  private final Clock clock;
  private final String hashOfNobody;

  Proofs(
      Staff staff,
      StaffAccounts accounts,
      SecondFactors factors,
      PasswordEncoder encoder,
      AuditTrail audit,
      Clock clock) {
    this.staff = staff;
    this.accounts = accounts;
    this.factors = factors;
    this.encoder = encoder;
    this.audit = audit;
    this.clock = clock;
    hashOfNobody = String.valueOf(encoder.encode("a password nobody has"));
  }

  /**
   * Whether that is their password.
   *
   * @param act what the audit trail calls a failure
   */
  boolean password(String name, String given, String act) {
    Optional<Account> account = accounts.find(name);
    boolean right = encoder.matches(given, account.map(Account::passwordHash).orElse(hashOfNobody));
    if (account.isEmpty() || staff.find(name).isEmpty() || accounts.locked(name)) {
      return false;
    }
    return right || failed(name, act);
  }

  /** What their code is; {@code REFUSED} also when too many failed lately. */
  Check code(String name, String given, String act) {
    if (accounts.locked(name)) {
      return Check.REFUSED;
    }
    Check check = factors.check(name, given);
    switch (check) {
      case REFUSED -> failed(name, act);
      case RECOVERY -> note(name, "desk.recovery-code");
      case APP -> {}
    }
    return check;
  }

  /** Whether that is their password, or the code of their app. */
  boolean either(String name, String given, String act) {
    if (OneTimeCodes.meant(given).matches("[0-9]{6}") && factors.has(name)) {
      return code(name, given, act) != Check.REFUSED;
    }
    return password(name, given, act);
  }

  /** Earlier failures no longer count: somebody is signed in with all that is wanted of them. */
  void signedIn(String name) {
    accounts.recordSuccess(name);
    note(name, "desk.sign-in");
  }

  private boolean failed(String name, String act) {
    accounts.recordFailure(name);
    note(name, act);
    return false;
  }

  private void note(String name, String act) {
    audit.record(new AuditEntry(name, act, name, clock.instant()));
  }
}
