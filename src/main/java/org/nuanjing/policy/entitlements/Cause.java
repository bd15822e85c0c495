package org.nuanjing.policy.entitlements;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why somebody died or is in hospital. */
public enum Cause {
  DUTY(
      "因公|牺牲|殉职|执勤|出警|抓捕|值班时|工作时|on duty|in the line of duty",
      "不是因公|不算因公|非因公|没在执勤|not on duty|off duty"),
  /** An accident or anything else that is neither duty nor illness. */
  OTHER(
      "车祸|交通事故|意外|溺水|落水|摔|坠|触电|火灾|地震|遇害|被害|自杀|轻生|受伤|accident|crash|drown|injur|suicide|killed",
      "不是意外|不是车祸|no accident"),
  ILLNESS(
      "因病|病故|病逝|病死|生病|得病|重病|大病|患病|疾病|癌|肿瘤|脑梗|心梗|中风|白血病|尿毒症|肺炎|老死|手术"
          + "|illness|sick|disease|cancer|stroke|heart attack|surgery",
      "不是因病|不是病|非因病|没有病|没病|not ill|not (?:from |of |by )?(?:an? )?illness");

  private final Pattern said;
  private final Pattern denied;

  Cause(String said, String denied) {
    this.said = Pattern.compile(said);
    this.denied = Pattern.compile(denied);
  }

  /** The cause that words name; a cause that is only denied is {@link #OTHER}. */
  public static Optional<Cause> in(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    boolean denied = false;
    for (Cause cause : values()) {
      if (cause.denied.matcher(lower).find()) {
        denied = true;
      } else if (cause.said.matcher(lower).find()) {
        return Optional.of(cause);
      }
    }
    return denied ? Optional.of(OTHER) : Optional.empty();
  }
}
