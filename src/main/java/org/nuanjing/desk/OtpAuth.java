package org.nuanjing.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.nuanjing.roster.SecondFactors.Secret;
import org.springframework.web.util.UriUtils;

/** How a secret gets into an authenticator app. */
final class OtpAuth {

  private static final String ISSUER = "暖警";

  private OtpAuth() {}

  /** The address apps read from a picture. */
  static String uri(String name, Secret secret) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%1$s&algorithm=SHA1&digits=6&period=30"
        .formatted(UriUtils.encode(ISSUER, UTF_8), UriUtils.encode(name, UTF_8), secret.text());
  }

  /** The secret as it is read aloud and typed: groups of four. */
  static String inGroups(Secret secret) {
    return secret.text().replaceAll("(.{4})(?=.)", "$1 ");
  }
}
