package org.nuanjing.policy.lucene;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of clause it is, told when it is indexed. */
@SuppressWarnings("EnumOrdinal") // features, signs and bits go by index
enum Trait {
  /** It says why there is the document, or from when on. */
  PURPOSE(Where.START, "为了?.{4,300}制[定订]本|根据.{4,200}制[定订]本|.{0,30}自.{0,24}起(?:施行|实施)"),
  /** It says what authorities are for. */
  DUTIES(
      Where.START,
      "(?:国家|国务院|(?:县级以上|各级|地方)?.{0,8}人民政府|.{0,16}(?:部门|机关|机构))"
          + "(?:应当|负责|加强|建立|鼓励|支持|制定|将|和|、)"),
  /** It leaves the matter to other rules. */
  DELEGATES(
      Where.BODY,
      "由.{2,40}(?:规定|制定|确定)|[按依]照?国家(?:有关)?规定|国家规定的|国家有关规定"
          + "|(?:具体|标准|办法|程序|范围|数额).{0,12}由|另行(?:规定|制定)"),
  /** It stands among the general or the final provisions. */
  GENERAL(Where.HEADING, "总则|附则"),
  /** It stands among what follows a breach. */
  PENALTIES(Where.HEADING, "法律责任|罚则|责任追究|奖惩");

  private enum Where {
    START,
    BODY,
    HEADING
  }

  private final Where where;
  private final Pattern pattern;

  Trait(Where where, String pattern) {
    this.where = where;
    this.pattern = Pattern.compile(pattern);
  }

  /**
   * The traits of a clause, a bit each.
   *
   * @param heading in normal form
   * @param body in normal form
   */
  static long in(String heading, String body) {
    long traits = 0;
    for (Trait trait : values()) {
      traits |= trait.in(trait.where == Where.HEADING ? heading : body) ? trait.bit() : 0;
    }
    return traits;
  }

  /** Whether it is among traits told by {@link #in}. */
  boolean of(long traits) {
    return (traits & bit()) != 0;
  }

  private boolean in(String text) {
    Matcher matcher = pattern.matcher(text);
    return where == Where.START ? matcher.lookingAt() : matcher.find();
  }

  private long bit() {
    return 1L << ordinal();
  }
}
