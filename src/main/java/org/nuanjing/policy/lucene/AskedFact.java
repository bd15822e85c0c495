package org.nuanjing.policy.lucene;

import java.util.Optional;
import java.util.regex.Pattern;

/** A kind of fact a question asks for, and how a clause that states one is recognised. */
enum AskedFact {
  AMOUNT(
      1,
      "多少钱|多少元|多少万|几万|几块|几倍|多少倍|几折|多少工资|(?:给|发|补|扣|赔|罚|奖|免|贷|取)(?:它|他)?多少"
          + "|(?:金|费|贴|助|资|额|问|奖)(?:是|有)?多少|多少[？?]?$",
      1.4,
      "\\d(?:\\.\\d+)?(?:万?元|%|倍|个月|分之)|\\d+万|(?:没有|未作?|不作?)规定数额|没有写明"),
  DURATION(
      2,
      "几天|多少天|几日|几个月|多少个月|几年|多久|多长时间|几周|几小时|几个小时|几分钟|期限|最长|时限|多长",
      1.15,
      "\\d+(?:个)?(?:工作)?(?:日|天|月|年|小时|分钟|周)|半年|半天"),
  AGE(4, "多少岁|几岁|多大年[纪龄]|年龄", 1.15, "\\d+周?岁");

  private final long bit;
  private final Pattern asks;
  private final double weight;
  private final Pattern states;

  AskedFact(long bit, String asks, double weight, String states) {
    this.bit = bit;
    this.weight = weight;
    this.asks = Pattern.compile(asks);
    this.states = Pattern.compile(states);
  }

  /** How much more a clause counts that states the fact; measured. */
  double weight() {
    return weight;
  }

  /** The fact a question asks for; nothing where it asks for something else. */
  static Optional<AskedFact> in(String question) {
    for (AskedFact fact : values()) {
      if (fact.asks.matcher(question).find()) {
        return Optional.of(fact);
      }
    }
    return Optional.empty();
  }

  /**
   * The kinds of facts a clause states, a {@link #bit} each.
   *
   * @param text in {@link PolicyText#normal} form
   */
  static long statedIn(String text) {
    long facts = 0;
    for (AskedFact fact : values()) {
      facts |= fact.states.matcher(text).find() ? fact.bit() : 0;
    }
    return facts;
  }

  /** Its place in the index; never changes. */
  long bit() {
    return bit;
  }
}
