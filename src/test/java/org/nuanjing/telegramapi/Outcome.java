package org.nuanjing.telegramapi;

/** An answer of the fake: status and JSON body. */
record Outcome(int status, String body) {

  static Outcome done(String result) {
    return new Outcome(200, "{\"ok\":true,\"result\":" + result + "}");
  }

  static Outcome refused(int code, String description) {
    return refused(code, description, "");
  }

  static Outcome tooMany(int seconds) {
    return refused(
        429,
        "Too Many Requests: retry after " + seconds,
        ",\"parameters\":{\"retry_after\":" + seconds + "}");
  }

  private static Outcome refused(int code, String description, String more) {
    return new Outcome(
        code,
        "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}"
            .formatted(code, description, more));
  }
}
