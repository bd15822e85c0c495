package org.nuanjing.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a browser to another page, whether it or a part of a page asked. */
final class Away {

  private static final int LOCKED = 423;

  private Away() {}

  static void to(HttpServletRequest request, HttpServletResponse response, String page)
      throws IOException {
    if (ofAPage(request)) {
      response.setHeader("HX-Redirect", request.getContextPath() + page);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      response.sendRedirect(request.getContextPath() + page);
    }
  }

  /** A page that is open keeps what was written in it, and is told that it is locked. */
  static void locked(HttpServletRequest request, HttpServletResponse response, String page)
      throws IOException {
    if (ofAPage(request) || request.getRequestURI().endsWith("/desk/stream")) {
      response.setStatus(LOCKED);
    } else {
      response.sendRedirect(request.getContextPath() + page);
    }
  }

  private static boolean ofAPage(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }
}
