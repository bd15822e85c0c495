package org.nuanjing.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.roster.Officer.Category;
import org.nuanjing.roster.Officers.Activation;
import org.nuanjing.roster.reference.RosterEntry;

/** What every {@link Officers} with its {@link Activations} keeps. */
public interface OfficersContract {

  List<RosterEntry> ROSTER =
      List.of(
          new RosterEntry("900101", "甲", Category.OFFICER, "qinghe"),
          new RosterEntry("FJ90011", "乙", Category.AUXILIARY, "qinghe"));

  ChannelAddress PHONE = new ChannelAddress("telegram", "41");
  ChannelAddress BROWSER = new ChannelAddress("web", "abc");

  Officers officers();

  Activations activations();

  TestClock clock();

  /** The id of the officer with that badge number. */
  OfficerId id(String badge);

  @Test
  default void aCodeCanBeHadByBadgeNumberAndEndsTheEarlierOne() {
    String first = activations().issue("900101").orElseThrow().code();
    String second = activations().issue(" 900101 ").orElseThrow().code();

    assertThat(activations().issue("999999")).isEmpty();
    assertThat(officers().activate(PHONE, "900101", first, "try-1"))
        .isInstanceOf(Officers.Activation.Wrong.class);
    assertThat(officers().activate(PHONE, "900101", second, "try-2"))
        .isInstanceOf(Officers.Activation.Bound.class);
  }

  @Test
  default void theRightCodeBindsAndIsFoundFromBothSides() {
    String code = activations().issue(id("900101")).code();

    assertThat(bound(officers().activate(PHONE, "900101", code, "m1")).name()).isEqualTo("甲");

    assertThat(officers().boundTo(PHONE)).map(Officer::unit).hasValue("qinghe");
    assertThat(officers().addresses(id("900101"))).containsExactly(PHONE);
    assertThat(officers().boundTo(BROWSER)).isEmpty();
  }

  @Test
  default void badgeAndCodeAreReadAsPeopleTypeThem() {
    String code = activations().issue(id("FJ90011")).code();

    Activation activation =
        officers()
            .activate(PHONE, " ｆｊ９００１１ ", code.toLowerCase(Locale.ROOT).replace("-", " "), "m1");

    assertThat(bound(activation).category()).isEqualTo(Category.AUXILIARY);
  }

  @Test
  default void aCodeEndsWithItsUseAndTheSameAttemptAskedAgainSaysTheSame() {
    String code = activations().issue(id("900101")).code();
    officers().activate(PHONE, "900101", code, "m1");

    assertThat(officers().activate(PHONE, "900101", code, "m1"))
        .isInstanceOf(Activation.Bound.class);
    assertThat(officers().activate(BROWSER, "900101", code, "m2"))
        .isInstanceOf(Activation.Expired.class);
    assertThat(officers().boundTo(BROWSER)).isEmpty();
  }

  @Test
  default void sendingTheUsedCodeAgainFromTheBoundChannelIsNoFault() {
    String code = activations().issue(id("900101")).code();
    officers().activate(PHONE, "900101", code, "m1");

    assertThat(officers().activate(PHONE, "900101", code, "m2"))
        .isInstanceOf(Activation.Bound.class);
  }

  @Test
  default void aCodeIsGoodForSevenDays() {
    String code = activations().issue(id("900101")).code();
    clock().move(Duration.ofDays(7));

    assertThat(officers().activate(PHONE, "900101", code, "m1"))
        .isInstanceOf(Activation.Expired.class);
  }

  @Test
  default void aNewCodeEndsTheEarlierOne() {
    String earlier = activations().issue(id("900101")).code();
    String later = activations().issue(id("900101")).code();

    assertThat(officers().activate(PHONE, "900101", earlier, "m1"))
        .isEqualTo(new Activation.Wrong(4));
    assertThat(officers().activate(PHONE, "900101", later, "m2"))
        .isInstanceOf(Activation.Bound.class);
  }

  @Test
  default void aBadgeNobodyHasIsAnsweredLikeAWrongCode() {
    activations().issue(id("900101"));

    for (int i = 1; i <= 6; i++) {
      Activation unknown = officers().activate(PHONE, "900999", "AAAA-AAAA", "u" + i);
      Activation wrong = officers().activate(BROWSER, "900101", "AAAA-AAAA", "w" + i);
      assertThat(unknown).isEqualTo(wrong);
    }
  }

  @Test
  default void theFifthWrongAttemptLocksTheAddressForAQuarterOfAnHour() {
    String code = activations().issue(id("900101")).code();
    for (int i = 1; i <= 4; i++) {
      assertThat(officers().activate(PHONE, "90099" + i, "AAAA-AAAA", "m" + i))
          .isEqualTo(new Activation.Wrong(5 - i));
    }
    assertThat(officers().activate(PHONE, "900995", "AAAA-AAAA", "m5"))
        .isEqualTo(new Activation.Locked(15));

    clock().move(Duration.ofMinutes(10));
    assertThat(officers().activate(PHONE, "900101", code, "m6"))
        .isEqualTo(new Activation.Locked(5));
    clock().move(Duration.ofMinutes(5));
    assertThat(officers().activate(PHONE, "900101", code, "m7"))
        .isInstanceOf(Activation.Bound.class);
  }

  @Test
  default void manyAddressesTogetherHaveFiveAttemptsAtOneBadge() {
    String code = activations().issue(id("900101")).code();
    for (int i = 1; i <= 5; i++) {
      officers().activate(new ChannelAddress("web", "w" + i), "900101", "AAAA-AAAA", "m" + i);
    }

    assertThat(officers().activate(PHONE, "900101", code, "m6"))
        .isEqualTo(new Activation.Locked(15));
  }

  @Test
  default void aWrongAttemptAskedAgainIsNotCountedTwice() {
    for (int i = 0; i < 6; i++) {
      assertThat(officers().activate(PHONE, "900101", "AAAA-AAAA", "same"))
          .isEqualTo(new Activation.Wrong(4));
    }
  }

  @Test
  default void aChannelBoundAnewLeavesItsFirstOfficerAndAnOfficerMayHaveSeveral() {
    officers().activate(PHONE, "900101", activations().issue(id("900101")).code(), "m1");
    clock().move(Duration.ofSeconds(1));
    officers().activate(BROWSER, "900101", activations().issue(id("900101")).code(), "m2");
    assertThat(officers().addresses(id("900101"))).containsExactly(PHONE, BROWSER);

    officers().activate(PHONE, "FJ90011", activations().issue(id("FJ90011")).code(), "m3");

    assertThat(officers().addresses(id("900101"))).containsExactly(BROWSER);
    assertThat(officers().boundTo(PHONE)).map(Officer::badge).hasValue("FJ90011");
  }

  @Test
  default void codesAreMadeOnceForThoseWhoHaveNeitherCodeNorChannel() {
    officers().activate(PHONE, "900101", activations().issue(id("900101")).code(), "m1");

    assertThat(activations().issueMissing())
        .extracting(Activations.IssuedCode::badge)
        .containsExactly("FJ90011");
    assertThat(activations().issueMissing()).isEmpty();
    clock().move(Duration.ofDays(8));
    assertThat(activations().issueMissing()).hasSize(1);
  }

  @Test
  default void nobodyOffTheRosterGetsACode() {
    assertThatThrownBy(() -> activations().issue(id("900999")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Officer bound(Activation activation) {
    assertThat(activation).isInstanceOf(Activation.Bound.class);
    return ((Activation.Bound) activation).officer();
  }
}
