package org.nuanjing.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.desk.Sitting.Wish;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffAccounts;
import org.nuanjing.roster.StaffAccounts.Account;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions of people who left, whose password was changed elsewhere, whose session was ended
 * or who were idle; shows nothing while a session is locked; and keeps everybody with a first
 * password, or without a code that is required, at the page that mends it. What the page fetches by
 * itself does not count as being there.
 */
final class StaffSessionFilter extends OncePerRequestFilter {

  static final String PASSWORD_PAGE = "/desk/password";
  static final String LOCK_PAGE = "/desk/lock";
  private static final String STATE = "/desk/lock/state";

  /** Before anything is asked of somebody, and while it is locked. */
  private static final Set<String> ALWAYS =
      Set.of(SecondFactor.CODE_PAGE, LOCK_PAGE, STATE, "/desk/unlock", "/desk/sign-out");

  private final Staff staff;
  private final StaffAccounts accounts;

  StaffSessionFilter(Staff staff, StaffAccounts accounts) {
    this.staff = staff;
    this.accounts = accounts;
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
    Optional<Account> account = accounts.find(who.getName());
    Optional<Sitting> sitting = Sitting.of(request);
    if (account.isEmpty()
        || staff.find(who.getName()).isEmpty()
        || sitting.isEmpty()
        || sitting.get().over(account.get().sessionsFrom())) {
      request.getSession().invalidate();
      SecurityContextHolder.clearContext();
      Away.to(request, response, "/desk/sign-in?ended");
      return;
    }
    if (ALWAYS.contains(path(request))
        || mayGoOn(request, response, sitting.get(), account.get())) {
      chain.doFilter(request, response);
    }
  }

  /** Whether somebody gets what they asked for; if not, they were sent elsewhere. */
  private static boolean mayGoOn(
      HttpServletRequest request, HttpServletResponse response, Sitting sitting, Account account)
      throws IOException {
    String path = path(request);
    if (sitting.locked()) {
      if (aPage(request)) {
        String query = request.getQueryString();
        sitting.want(path + (query == null ? "" : "?" + query));
      }
      Away.locked(request, response, LOCK_PAGE);
      return false;
    }
    if (account.mustChange() && !path.equals(PASSWORD_PAGE)) {
      Away.to(request, response, PASSWORD_PAGE);
      return false;
    }
    if (!account.mustChange()
        && sitting.wish() == Wish.REQUIRED
        && !path.startsWith(SecondFactor.SET_UP_PAGE)) {
      Away.to(request, response, SecondFactor.SET_UP_PAGE);
      return false;
    }
    if (!background(request)) {
      sitting.touch();
    }
    return true;
  }

  /** Browsers say what they want a file for. */
  private static boolean aPage(HttpServletRequest request) {
    String use = request.getHeader("Sec-Fetch-Dest");
    return request.getMethod().equals("GET")
        && !background(request)
        && (use == null || use.equals("document"));
  }

  private static boolean background(HttpServletRequest request) {
    return request.getRequestURI().endsWith("/desk/stream")
        || (request.getHeader("HX-Request") != null && request.getMethod().equals("GET"));
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
