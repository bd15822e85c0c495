package org.nuanjing.understanding.calendar;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.calendar.Clocks.Time;

/** A part of a day: from which hour to which, and how an hour in it is meant. */
public enum DayPart {
  SMALL_HOURS(0, 6, "凌晨", "small hours"),
  EARLY(6, 9, "早上", "early morning"),
  MORNING(6, 12, "上午", "morning"),
  NOON(11, 13, "中午", "noon"),
  AFTERNOON(12, 18, "下午", "afternoon"),
  DUSK(17, 19, "傍晚", "early evening"),
  EVENING(18, 24, "晚上", "evening"),
  NIGHT(22, 30, "夜里", "night");

  private static final Pattern WORDS =
      Pattern.compile(
          "的? ?(?:(?<smallhours>凌晨|后半夜)|(?<early>清晨|清早|大清早|一大早|一早|早晨|早上)|(?<morning>上午|(?:in the |this )?morning(?![a-z]))"
              + "|(?<noon>正?中午|晌午|午间|(?:at )?noon(?![a-z]))|(?<afternoon>下午|午后|后晌|(?:in the |this )?afternoon(?![a-z]))|(?<dusk>傍晚|黄昏)"
              + "|(?<evening>晚上|夜晚|晚间|(?:in the |this )?evening(?![a-z])|tonight(?![a-z]))|(?<night>半夜|深夜|夜里|夜间|午夜|(?:at )?night(?![a-z]| ?(?:shift|dut|watch|patrol))))(?!好|安)(?<!good (?:morning|afternoon|evening|night))");

  /** Only after a day: 明早, 周三晚. */
  private static final Pattern SHORT =
      Pattern.compile(
          "(?:(?<early>早(?![就先点该已期知日餐饭退产]))|(?<evening>晚(?![点些一到辈饭餐宴年了婚]))|(?<night>夜(?![班宵市总])))");

  /** Before an hour: 晚7点, 早八点. */
  private static final Pattern BEFORE_HOUR =
      Pattern.compile("(?:(?<early>早)|(?<evening>晚))(?=(?:[0-9]{1,2}|[五六七八九]|十[一二]?)[点:])");

  private final int from;
  private final int until;
  private final String zh;
  private final String en;

  DayPart(int from, int until, String zh, String en) {
    this.from = from;
    this.until = until;
    this.zh = zh;
    this.en = en;
  }

  /** What it is called in Chinese. */
  public String zh() {
    return zh;
  }

  /** What it is called in English. */
  public String en() {
    return en;
  }

  /** The hours after midnight it begins at. */
  public int from() {
    return from;
  }

  /** The hours after midnight it ends at; more than 24 for the small hours of the next day. */
  public int until() {
    return until;
  }

  /** A part of a day in a text, and where it ends, exclusive. */
  record Hit(int end, DayPart part) {

    Time time() {
      return new Time(end, part, Duration.ofHours(part.from), Duration.ofHours(part.until), true);
    }
  }

  static @Nullable Hit at(String text, int start, boolean afterDay) {
    Hit hit = hit(WORDS, text, start);
    return hit == null ? hit(afterDay ? SHORT : BEFORE_HOUR, text, start) : hit;
  }

  private static @Nullable Hit hit(Pattern pattern, String text, int start) {
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).region(start, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    for (String group : pattern.namedGroups().keySet()) {
      if (matcher.group(group) != null) {
        return new Hit(matcher.end(), named(group));
      }
    }
    return null;
  }

  private static DayPart named(String group) {
    for (DayPart part : values()) {
      if (part.name().replace("_", "").equalsIgnoreCase(group)) {
        return part;
      }
    }
    throw new IllegalStateException("There is no part of the day called " + group + ".");
  }

  /** What an unsure hour is in this part of the day: 晚上八点 is 20, 半夜两点 is of the next day. */
  Time hour(Time clock) {
    long hour = clock.hours().toHours();
    long more =
        switch (this) {
          case SMALL_HOURS -> hour == 12 ? -12 : 0;
          case EARLY, MORNING -> 0;
          case NOON -> hour <= 3 ? 12 : 0;
          case AFTERNOON, DUSK -> hour < 12 ? 12 : 0;
          case EVENING, NIGHT -> hour == 12 ? 12 : hour <= 4 ? 24 : 12;
        };
    Duration point = clock.hours().plusHours(more);
    return new Time(clock.end(), this, point, point, true);
  }
}
