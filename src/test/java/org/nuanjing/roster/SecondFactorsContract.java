package org.nuanjing.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.nuanjing.roster.SecondFactors.Check;
import org.nuanjing.roster.SecondFactors.Secret;

/** What every {@link SecondFactors} keeps, for the staff {@code ning} and {@code shan}. */
public interface SecondFactorsContract {

  SecondFactors factors();

  TestClock clock();

  private String code(Secret secret) {
    return AuthenticatorApp.code(secret.text(), clock().instant());
  }

  /** Sets the app up; the clock stands a minute later. */
  private Secret setUp(String name) {
    Secret secret = factors().begin(name);
    assertThat(factors().confirm(name, code(secret))).isPresent();
    clock().move(Duration.ofMinutes(1));
    return secret;
  }

  @Test
  default void aSecretCountsOnlyOnceItsFirstCodeWasGiven() {
    Secret secret = factors().begin("ning");
    assertThat(factors().has("ning")).isFalse();
    assertThat(factors().check("ning", code(secret))).isEqualTo(Check.REFUSED);
    assertThat(factors().confirm("ning", "000000")).isEmpty();
    assertThat(factors().has("ning")).isFalse();

    List<String> recovery = factors().confirm("ning", code(secret)).orElseThrow();

    assertThat(factors().has("ning")).isTrue();
    assertThat(factors().has("shan")).isFalse();
    assertThat(recovery).hasSize(SecondFactors.RECOVERY_CODES).doesNotHaveDuplicates();
    assertThat(factors().left("ning")).isEqualTo(10);
    assertThat(secret.toString()).doesNotContain(secret.text());
  }

  @Test
  default void aCodeIsTakenOnceEvenTheOneThatSetItUp() {
    Secret secret = factors().begin("ning");
    String first = code(secret);
    factors().confirm("ning", first);
    assertThat(factors().check("ning", first)).isEqualTo(Check.REFUSED);

    clock().move(Duration.ofSeconds(30));
    String next = code(secret);
    assertThat(factors().check("ning", next)).isEqualTo(Check.APP);
    assertThat(factors().check("ning", next)).isEqualTo(Check.REFUSED);
  }

  @Test
  default void aPhoneMayBeHalfAMinuteEarlyOrLateAndNoMore() {
    Secret secret = setUp("ning");
    var now = clock().instant();

    for (int seconds : List.of(-60, 60)) {
      String far = AuthenticatorApp.code(secret.text(), now.plusSeconds(seconds));
      assertThat(factors().check("ning", far)).isEqualTo(Check.REFUSED);
    }
    for (int seconds : List.of(-30, 30)) {
      String near = AuthenticatorApp.code(secret.text(), now.plusSeconds(seconds));
      assertThat(factors().check("ning", near)).isEqualTo(Check.APP);
    }
    assertThat(factors().check("ning", code(secret)))
        .as("earlier than one that was taken")
        .isEqualTo(Check.REFUSED);
  }

  @Test
  default void aCodeIsUnderstoodAsPeopleTypeIt() {
    Secret secret = setUp("ning");
    String code = code(secret);
    StringBuilder wide = new StringBuilder();
    code.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));

    assertThat(factors().check("ning", " " + wide.insert(3, ' ') + " ")).isEqualTo(Check.APP);
  }

  @Test
  default void aRecoveryCodeIsTakenOnceAndOnlyOfItsOwner() {
    Secret secret = factors().begin("ning");
    List<String> recovery = factors().confirm("ning", code(secret)).orElseThrow();
    setUp("shan");

    assertThat(factors().check("shan", recovery.getFirst())).isEqualTo(Check.REFUSED);
    assertThat(factors().check("ning", recovery.getFirst().toLowerCase(Locale.ROOT)))
        .isEqualTo(Check.RECOVERY);
    assertThat(factors().check("ning", recovery.getFirst())).isEqualTo(Check.REFUSED);
    assertThat(factors().left("ning")).isEqualTo(9);
  }

  @Test
  default void newRecoveryCodesEndTheEarlierOnes() {
    Secret secret = factors().begin("ning");
    List<String> earlier = factors().confirm("ning", code(secret)).orElseThrow();

    List<String> later = factors().renew("ning");

    assertThat(factors().check("ning", earlier.getLast())).isEqualTo(Check.REFUSED);
    assertThat(factors().check("ning", later.getLast())).isEqualTo(Check.RECOVERY);
    assertThat(factors().renew("shan")).isEmpty();
  }

  @Test
  default void theOldPhoneHoldsUntilTheNewOneHasProvedItself() {
    Secret old = setUp("ning");
    Secret next = factors().begin("ning");
    assertThat(factors().check("ning", code(old))).isEqualTo(Check.APP);

    clock().move(Duration.ofMinutes(1));
    assertThat(factors().confirm("ning", code(next))).isPresent();
    clock().move(Duration.ofMinutes(1));

    assertThat(factors().check("ning", code(old))).isEqualTo(Check.REFUSED);
    assertThat(factors().check("ning", code(next))).isEqualTo(Check.APP);
  }

  @Test
  default void aResetTakesEverythingAway() {
    Secret secret = factors().begin("ning");
    List<String> recovery = factors().confirm("ning", code(secret)).orElseThrow();
    clock().move(Duration.ofMinutes(1));

    factors().reset("ning");

    assertThat(factors().has("ning")).isFalse();
    assertThat(factors().left("ning")).isZero();
    assertThat(factors().check("ning", code(secret))).isEqualTo(Check.REFUSED);
    assertThat(factors().check("ning", recovery.getFirst())).isEqualTo(Check.REFUSED);
  }

  @Test
  default void aStrangerHasNone() {
    assertThat(factors().has("stranger")).isFalse();
    assertThat(factors().check("stranger", "123456")).isEqualTo(Check.REFUSED);
    assertThat(factors().confirm("stranger", "123456")).isEmpty();
    assertThatThrownBy(() -> factors().begin("stranger"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
