package org.nuanjing.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files of whoever is not signed in are not even read: looking for their token would take them in.
 */
final class StrangersFilesFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    String type = request.getContentType();
    boolean files = type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
    if (files && (who == null || !who.isAuthenticated())) {
      response.sendRedirect(request.getContextPath() + "/desk/sign-in?ended");
    } else {
      chain.doFilter(request, response);
    }
  }
}
