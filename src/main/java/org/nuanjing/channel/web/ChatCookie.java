package org.nuanjing.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuanjing.channel.ChannelAddress;
import org.springframework.http.ResponseCookie;

/**
 * The token a browser proves itself with: 256 random bits in a cookie scripts cannot read. What is
 * stored of it is a digest, which is no credential.
 */
final class ChatCookie {

  static final String NAME = "nuanjing_chat";

  private static final Duration LIFE = Duration.ofDays(180);
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int ADDRESS_BYTES = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private ChatCookie() {}

  /** The token of a request; none where the cookie is missing or was tampered with. */
  static Optional<String> find(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return Stream.ofNullable(cookies)
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .filter(value -> value != null && TOKEN.matcher(value).matches())
        .findFirst();
  }

  /** A token nobody had before. */
  static String fresh() {
    byte[] token = new byte[32];
    RANDOM.nextBytes(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** The place in the chat that belongs to a token. */
  static ChannelAddress address(String token) {
    return new ChannelAddress(
        WebChatChannel.NAME, HexFormat.of().formatHex(Arrays.copyOf(sha256(token), ADDRESS_BYTES)));
  }

  /** The cookie to send; sending it again makes it last from now. */
  static String header(String token, HttpServletRequest request) {
    return ResponseCookie.from(NAME, token)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Strict")
        .path("/")
        .maxAge(LIFE)
        .build()
        .toString();
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
