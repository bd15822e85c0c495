package org.nuanjing.desk;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffAccounts;
import org.nuanjing.roster.StaffAccounts.Account;
import org.nuanjing.roster.StaffMember;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks name and password. An unknown name, a wrong password and a locked account get the same
 * answer after the same work, so that nobody learns who has an account.
 */
final class SignIn implements AuthenticationProvider {

  private final Staff staff;
  private final StaffAccounts accounts;
  private final PasswordEncoder encoder;
  private final AuditTrail audit;
  private final Clock clock;
  private final String hashOfNobody;

  SignIn(
      Staff staff, StaffAccounts accounts, PasswordEncoder encoder, AuditTrail audit, Clock clock) {
    this.staff = staff;
    this.accounts = accounts;
    this.encoder = encoder;
    this.audit = audit;
    this.clock = clock;
    hashOfNobody = String.valueOf(encoder.encode("a password nobody has"));
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String name = attempt.getName().strip().toLowerCase(Locale.ROOT);
    Optional<Account> account = accounts.find(name);
    boolean right =
        encoder.matches(
            String.valueOf(attempt.getCredentials()),
            account.map(Account::passwordHash).orElse(hashOfNobody));
    Optional<StaffMember> member = account.flatMap(found -> staff.find(found.name()));
    if (member.isEmpty() || accounts.locked(name)) {
      throw new BadCredentialsException("Sign-in refused.");
    }
    if (!right) {
      accounts.recordFailure(name);
      audit.record(new AuditEntry(name, "desk.sign-in-failed", name, clock.instant()));
      throw new BadCredentialsException("Sign-in refused.");
    }
    accounts.recordSuccess(name);
    audit.record(new AuditEntry(name, "desk.sign-in", name, clock.instant()));
    return new UsernamePasswordAuthenticationToken(name, null, roles(member.get()));
  }

  private static List<SimpleGrantedAuthority> roles(StaffMember member) {
    return member.roles().stream()
        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
