package org.nuanjing.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.nuanjing.desk.DeskSettings.SecondFactor;
import org.nuanjing.desk.Sitting.Wish;
import org.nuanjing.roster.SecondFactors;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * What begins with the right password: a sitting, and where there is none yet, the wish for a code.
 */
@Component
final class SignedIn implements AuthenticationSuccessHandler {

  private final Staff staff;
  private final SecondFactors factors;
  private final Sittings sittings;
  private final DeskSettings settings;

  SignedIn(Staff staff, SecondFactors factors, Sittings sittings, DeskSettings settings) {
    this.staff = staff;
    this.factors = factors;
    this.sittings = sittings;
    this.settings = settings;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    UserAgent browser = UserAgent.of(request.getHeader("User-Agent"));
    StaffMember member = staff.find(who.getName()).orElseThrow();
    request
        .getSession()
        .setAttribute(Sitting.ATTRIBUTE, sittings.begin(member.name(), browser, wish(member)));
    response.sendRedirect(request.getContextPath() + "/desk");
  }

  private Wish wish(StaffMember member) {
    if (factors.has(member.name())) {
      return Wish.NONE;
    }
    if (settings.secondFactor() == SecondFactor.REQUIRED) {
      return Wish.REQUIRED;
    }
    return member.roles().equals(Set.of(Role.AGENT)) ? Wish.NONE : Wish.OFFERED;
  }
}
