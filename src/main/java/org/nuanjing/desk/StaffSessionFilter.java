package org.nuanjing.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffAccounts;
import org.nuanjing.roster.StaffAccounts.Account;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions of people who left, whose password was changed elsewhere or who were idle, and
 * keeps everybody with a first password at the page that changes it. What the page fetches by
 * itself does not count as being there.
 */
final class StaffSessionFilter extends OncePerRequestFilter {

  static final String SINCE = "desk.since";
  static final String PASSWORD_PAGE = "/desk/password";
  private static final String LAST_ACTED = "desk.last-acted";
  private static final Duration IDLE = Duration.ofMinutes(30);

  private final Staff staff;
  private final StaffAccounts accounts;
  private final Clock clock;

  StaffSessionFilter(Staff staff, StaffAccounts accounts, Clock clock) {
    this.staff = staff;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (!(who instanceof UsernamePasswordAuthenticationToken)) {
      chain.doFilter(request, response);
      return;
    }
    String name = who.getName();
    Optional<Account> account = accounts.find(name);
    HttpSession session = request.getSession();
    if (account.isEmpty() || staff.find(name).isEmpty() || over(session, account.get())) {
      session.invalidate();
      SecurityContextHolder.clearContext();
      away(request, response, "/desk/sign-in?ended");
      return;
    }
    if (account.get().mustChange() && !allowedBeforeChange(request)) {
      away(request, response, PASSWORD_PAGE);
      return;
    }
    if (!background(request)) {
      session.setAttribute(LAST_ACTED, clock.instant());
    }
    chain.doFilter(request, response);
  }

  private boolean over(HttpSession session, Account account) {
    Instant now = clock.instant();
    if (session.getAttribute(SINCE) == null) {
      session.setAttribute(SINCE, now);
    }
    boolean idle =
        session.getAttribute(LAST_ACTED) instanceof Instant acted && acted.plus(IDLE).isBefore(now);
    return idle
        || (session.getAttribute(SINCE) instanceof Instant since
            && account.sessionsFrom().isAfter(since));
  }

  private static boolean background(HttpServletRequest request) {
    return request.getRequestURI().endsWith("/desk/stream")
        || (request.getHeader("HX-Request") != null && request.getMethod().equals("GET"));
  }

  private static boolean allowedBeforeChange(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.equals(PASSWORD_PAGE) || path.equals("/desk/sign-out");
  }

  private static void away(HttpServletRequest request, HttpServletResponse response, String to)
      throws IOException {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", request.getContextPath() + to);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      response.sendRedirect(request.getContextPath() + to);
    }
  }
}
