package org.nuanjing.desk;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.nuanjing.roster.SecondFactors;
import org.nuanjing.roster.SignInAddresses;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks name and password. An unknown name, a wrong password and a locked account get the same
 * answer after the same time, so that nobody learns who has an account. An address from which many
 * failed is not looked at for a while. Being the only provider it is asked by itself, and once.
 */
@Component
final class SignIn implements AuthenticationProvider {

  /** When a refusal is told; longer than any of the work before it. */
  private static final Duration REFUSED_AFTER = Duration.ofMillis(400);

  private final Staff staff;
  private final SecondFactors factors;
  private final SignInAddresses addresses;
  private final Proofs proofs;

  SignIn(Staff staff, SecondFactors factors, SignInAddresses addresses, Proofs proofs) {
    this.staff = staff;
    this.factors = factors;
    this.addresses = addresses;
    this.proofs = proofs;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    long began = System.nanoTime();
    String name = attempt.getName().strip().toLowerCase(Locale.ROOT);
    String address = address(attempt);
    if (addresses.resting(address)) {
      throw new LockedException("Too many sign-ins failed from there.");
    }
    if (!proofs.password(name, String.valueOf(attempt.getCredentials()), "desk.sign-in-failed")) {
      addresses.recordFailure(address);
      LockSupport.parkNanos(REFUSED_AFTER.toNanos() - (System.nanoTime() - began));
      throw new BadCredentialsException("Sign-in refused.");
    }
    StaffMember member = staff.find(name).orElseThrow();
    if (!factors.has(name)) {
      proofs.signedIn(name);
    }
    return new UsernamePasswordAuthenticationToken(name, null, authorities(member));
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? String.valueOf(details.getRemoteAddress())
        : "";
  }

  private static List<GrantedAuthority> authorities(StaffMember member) {
    return Stream.<GrantedAuthority>concat(
            Stream.of(
                FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)),
            member.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())))
        .toList();
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
