package org.nuanjing.understanding;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Whether digits can be the number of an identity card or of a bank card. */
final class Cards {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  /** Where cards are issued: the first two digits. */
  private static final int FIRST_PROVINCE = 11;

  private static final int LAST_PROVINCE = 91;

  private static final int SHORTEST_BANK_CARD = 16;

  private Cards() {}

  /**
   * Whether it is certain enough to be taken for one though other signs stand between its digits.
   *
   * @param digits 15 to 19 digits, the last perhaps an X
   */
  static boolean is(String digits) {
    return switch (digits.length()) {
      case 15 -> oldIdentityCard(digits) || bankCard(digits);
      case 18 -> identityCard(digits) || bankCard(digits);
      default -> bankCard(digits);
    };
  }

  /** 18 signs: province, birthday, check digit. */
  static boolean identityCard(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    char check = Character.toUpperCase(digits.charAt(WEIGHTS.length));
    return province(digits) && day(digits.substring(6, 14)) && CHECKS.charAt(sum % 11) == check;
  }

  /** 15 digits, as issued before 1999: province, birthday without century. */
  private static boolean oldIdentityCard(String digits) {
    return province(digits) && day("19" + digits.substring(6, 12));
  }

  private static boolean province(String digits) {
    int province = Integer.parseInt(digits.substring(0, 2));
    return province >= FIRST_PROVINCE && province <= LAST_PROVINCE;
  }

  private static boolean day(String digits) {
    int year = Integer.parseInt(digits.substring(0, 4));
    try {
      LocalDate.of(
          year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6, 8)));
      return year >= 1900 && year <= 2100;
    } catch (DateTimeException noDay) {
      return false;
    }
  }

  /**
   * Bank cards begin with 3 to 6 or 9 and end in a check digit by Luhn. Those that begin with 62
   * are taken for one by that alone, since some banks have no check digit.
   */
  private static boolean bankCard(String digits) {
    if (digits.startsWith("62") && digits.length() >= SHORTEST_BANK_CARD && !digits.endsWith("X")) {
      return true;
    }
    if ("34569".indexOf(digits.charAt(0)) < 0
        || !Character.isDigit(digits.charAt(digits.length() - 1))) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int twice = 2 * digit;
      sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
  }
}
