package org.nuanjing.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What holds for every request of the chat: only our own page may post, nothing larger than a file
 * is read, nothing is kept in caches, and the page runs no code but ours.
 */
@Component
class ChatGuard implements HandlerInterceptor {

  /** A header no foreign page can set without being asked for it first. */
  static final String PROOF = "X-Nuanjing-Chat";

  private static final int AROUND_A_FILE = 256 * 1024;

  private static final String CONTENT_SECURITY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
          + " media-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY);
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Permissions-Policy", "geolocation=(self), camera=(), microphone=()");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (request.getMethod().equals("POST") && !isOurs(request)) {
      throw ChatRefusal.foreign();
    }
    if (request.getContentLengthLong() > ChatFiles.LARGEST + AROUND_A_FILE) {
      throw ChatRefusal.tooLarge();
    }
    return true;
  }

  private static boolean isOurs(HttpServletRequest request) {
    return "1".equals(request.getHeader(PROOF)) && isSameOrigin(request);
  }

  private static boolean isSameOrigin(HttpServletRequest request) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null) {
      return true;
    }
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null
          && (authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
              || authority.equalsIgnoreCase(request.getServerName())
              || authority.equalsIgnoreCase(
                  request.getServerName() + ":" + request.getServerPort()));
    } catch (IllegalArgumentException garbled) {
      return false;
    }
  }
}
