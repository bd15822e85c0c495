package org.nuanjing.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.nuanjing.roster.SecondFactors;
import org.springframework.security.authorization.AuthorizationManagerFactories;
import org.springframework.security.authorization.AuthorizationManagerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The code of an app as a factor of signing in, beside the password. */
final class SecondFactor {

  static final String AUTHORITY = "FACTOR_TOTP";
  static final String CODE_PAGE = "/desk/code";
  static final String SET_UP_PAGE = "/desk/second-factor";

  private SecondFactor() {}

  /** Rules that want the code too of everybody who has set it up. */
  static <T> AuthorizationManagerFactory<T> alsoWanted(SecondFactors factors) {
    return AuthorizationManagerFactories.<T>multiFactor()
        .requireFactors(AUTHORITY)
        .when(who -> !given(who) && factors.has(who.getName()))
        .build();
  }

  static boolean given(Authentication who) {
    return who.getAuthorities().stream()
        .anyMatch(factor -> AUTHORITY.equals(factor.getAuthority()));
  }

  /** Notes in the session that the code was given; the session gets a new id. */
  static void give(HttpServletRequest request, HttpServletResponse response, Authentication who) {
    request.changeSessionId();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        who.toBuilder()
            .authorities(all -> all.add(FactorGrantedAuthority.fromAuthority(AUTHORITY)))
            .build());
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
  }
}
