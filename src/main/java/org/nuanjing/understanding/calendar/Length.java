package org.nuanjing.understanding.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Period;
import org.nuanjing.understanding.numbers.Amount;

/**
 * How long something is: from a least to a most, the same where it is exact. Weeks are seven days,
 * half a month is fifteen, half a day and a night are twelve hours.
 */
public record Length(Part low, Part high) {

  /**
   * Years, months and days of the calendar, and a time beside them.
   *
   * @param time less than a day where there are days
   */
  public record Part(Period date, Duration time) {

    /** In the form of ISO 8601, such as {@code P3D}, {@code P1DT12H}, {@code PT1H30M}. */
    public String stored() {
      if (time.isZero()) {
        return date.toString();
      }
      return date.isZero() ? time.toString() : date + time.toString().substring(1);
    }
  }

  /** Units of time. */
  enum Unit {
    DAY,
    WEEK,
    MONTH,
    YEAR,
    HOUR,
    MINUTE,
    QUARTER,
    NIGHT,
    SECOND,
    FORTNIGHT
  }

  private static final int MINUTES_A_DAY = 1_440;
  private static final int DAYS_A_MONTH = 30;

  /** So that nothing overflows; far more than anybody means. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  static Length of(Amount amount, Unit unit) {
    return new Length(part(amount.low(), unit), part(amount.high(), unit));
  }

  private static Part part(BigDecimal given, Unit unit) {
    BigDecimal number = given.min(MOST);
    int whole = number.intValue();
    BigDecimal rest = number.subtract(BigDecimal.valueOf(whole));
    return switch (unit) {
      case DAY -> dated(Period.ofDays(whole), rest.multiply(minutes(MINUTES_A_DAY)));
      case WEEK -> days(number, 7);
      case FORTNIGHT -> days(number, 14);
      case MONTH -> dated(Period.of(0, whole, scaled(rest, DAYS_A_MONTH)), BigDecimal.ZERO);
      case YEAR -> dated(Period.of(whole, scaled(rest, 12), 0), BigDecimal.ZERO);
      case HOUR -> dated(Period.ZERO, number.multiply(minutes(60)));
      case MINUTE -> dated(Period.ZERO, number);
      case QUARTER -> dated(Period.ZERO, number.multiply(minutes(15)));
      case NIGHT -> dated(Period.ZERO, number.multiply(minutes(MINUTES_A_DAY / 2)));
      case SECOND -> new Part(Period.ZERO, Duration.ofSeconds(whole));
    };
  }

  private static Part days(BigDecimal number, int each) {
    return dated(Period.ofDays(scaled(number, each)), BigDecimal.ZERO);
  }

  private static BigDecimal minutes(int minutes) {
    return BigDecimal.valueOf(minutes);
  }

  private static int scaled(BigDecimal number, int factor) {
    return number.multiply(BigDecimal.valueOf(factor)).setScale(0, RoundingMode.CEILING).intValue();
  }

  private static Part dated(Period date, BigDecimal minutes) {
    return new Part(
        date, Duration.ofMinutes(minutes.setScale(0, RoundingMode.HALF_UP).longValue()));
  }

  public boolean isExact() {
    return low.equals(high);
  }

  /** As kept: {@code P3D}, or {@code P2D/P3D} for two or three days. */
  public String stored() {
    return isExact() ? low.stored() : low.stored() + "/" + high.stored();
  }

  /** How many days it takes at most on a calendar, at least one; 0 where it is counted in hours. */
  public int calendarDays() {
    Period date = high.date();
    int days = date.getDays() + DAYS_A_MONTH * date.getMonths() + 365 * date.getYears();
    return days == 0 ? 0 : days + (high.time().isZero() ? 0 : 1);
  }
}
