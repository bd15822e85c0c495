package org.nuanjing.policy.entitlements;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.Span;
import org.nuanjing.policy.documents.ChineseNumber;
import org.nuanjing.policy.entitlements.Amount.Fault;
import org.nuanjing.policy.entitlements.Entitlement.Kind;

/** Holds an amount against the words of its clause. */
final class ClauseCheck {

  private static final Pattern AMOUNT =
      Pattern.compile("(" + ChineseNumber.DIGITS + "(?:[,，]?" + ChineseNumber.DIGITS + ")*) ?元");
  private static final Pattern CEILING_BEFORE =
      Pattern.compile("(?:不超过|不得超过|不高于|最高|最多|至多|上限(?:为|是)?|[≤<])[^，。；]{0,6}$");
  private static final Pattern CEILING_AFTER = Pattern.compile("^(?:（含）)?(?:以内|以下|为限|封顶|为上限)");
  private static final Pattern SILENT =
      Pattern.compile("(?:没有|未|不作|未作)(?:写明|明确|规定)|另行(?:规定|通知|报批|确定)|由[^，。；]{2,12}(?:答复|决定|确定)");

  private ClauseCheck() {}

  /** What is wrong, and how to mend it. */
  record Wrong(Fault why, String fault, String mend) {}

  /** Nothing where the clause says what the rule says. */
  static Optional<Wrong> of(Passage clause, Kind kind, int yuan) {
    String text = clause.text();
    if (kind == Kind.UNSTATED) {
      return SILENT.matcher(text).find()
          ? Optional.empty()
          : wrong(
              Fault.NOT_SILENT,
              "The clause does not say that it states no amount.",
              "Name the clause that does.");
    }
    boolean found = false;
    Matcher amount = AMOUNT.matcher(text);
    while (amount.find()) {
      if (value(amount.group(1)) != yuan) {
        continue;
      }
      found = true;
      boolean ceiling =
          CEILING_BEFORE.matcher(text.substring(0, amount.start())).find()
              || CEILING_AFTER.matcher(text.substring(amount.end())).find();
      if (ceiling == (kind == Kind.CEILING)) {
        return Optional.empty();
      }
    }
    if (!found) {
      return wrong(
          Fault.NOT_IN_THE_CLAUSE,
          yuan + "元 does not stand in the clause.",
          "Write the clause's own number.");
    }
    return kind == Kind.CEILING
        ? wrong(
            Fault.IS_FIXED,
            "The clause states " + yuan + "元 as it is, not as a ceiling.",
            "Make it fixed.")
        : wrong(
            Fault.IS_A_CEILING,
            "The clause states " + yuan + "元 as a ceiling.",
            "Make it a ceiling.");
  }

  /** Where the clause states it: its amount, or that it states none. */
  static Optional<Span> span(Passage clause, Kind kind, int yuan) {
    Matcher found = (kind == Kind.UNSTATED ? SILENT : AMOUNT).matcher(clause.text());
    while (found.find()) {
      if (kind == Kind.UNSTATED || value(found.group(1)) == yuan) {
        return Optional.of(new Span(found.start(), found.end()));
      }
    }
    return Optional.empty();
  }

  private static int value(String written) {
    OptionalInt value = ChineseNumber.parse(written.replaceAll("[,，]", ""));
    return value.orElse(-1);
  }

  private static Optional<Wrong> wrong(Fault why, String fault, String mend) {
    return Optional.of(new Wrong(why, fault, mend));
  }
}
