package org.nuanjing.understanding.numbers;

import java.math.BigDecimal;

/**
 * A number, or the range a vague one stands for.
 *
 * @param low the least it can be, not negative
 * @param high the most it can be; the same where it is exact
 */
public record Amount(BigDecimal low, BigDecimal high) {

  public static final Amount HALF = exact(new BigDecimal("0.5"));

  public static Amount exact(BigDecimal number) {
    return new Amount(number, number);
  }

  public static Amount range(long low, long high) {
    return new Amount(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
  }

  public boolean isExact() {
    return low.compareTo(high) == 0;
  }

  /** Whether it is a whole number, or a range of such. */
  public boolean isWhole() {
    return whole(low) && whole(high);
  }

  /** Whether it is exactly this number. */
  public boolean is(long number) {
    return isExact() && low.compareTo(BigDecimal.valueOf(number)) == 0;
  }

  public Amount times(long factor) {
    BigDecimal by = BigDecimal.valueOf(factor);
    return new Amount(low.multiply(by), high.multiply(by));
  }

  public Amount plus(BigDecimal more) {
    return new Amount(low.add(more), high.add(more));
  }

  /** From the least of one to the most of another. */
  public Amount to(Amount other) {
    return new Amount(low.min(other.low), high.max(other.high));
  }

  /** As kept: {@code 2}, {@code 0.5}, {@code 200-300}. */
  public String stored() {
    return isExact() ? plain(low) : plain(low) + "-" + plain(high);
  }

  private static boolean whole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
