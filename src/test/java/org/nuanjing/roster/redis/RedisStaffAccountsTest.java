package org.nuanjing.roster.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.privacy.Keys;
import org.nuanjing.privacy.TinkSeal;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.nuanjing.redis.SealedJson;
import org.nuanjing.roster.PasswordChange;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffAccounts;
import org.nuanjing.roster.StaffAccounts.InitialPassword;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.roster.TestClock;
import org.nuanjing.roster.reference.RosterStaff;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@ExtendWith(RedisServerExtension.class)
class RedisStaffAccountsTest {

  private static final String GOOD = "green-tea-by-the-river";

  private final TestClock clock = new TestClock();
  private final TinkSeal seal = new TinkSeal(Keys.generate());
  private final PasswordEncoder encoder = new BCryptPasswordEncoder(4);
  private final RedisServer redis;
  private final StaffAccounts accounts;

  RedisStaffAccountsTest(RedisServer redis) {
    this.redis = redis;
    accounts = accounts(staff("ning", "lu"));
  }

  @Test
  void everybodyGetsAFirstPasswordOnceAndMustChangeIt() {
    List<InitialPassword> made = accounts.createMissing();

    assertThat(made).extracting(InitialPassword::name).containsExactly("lu", "ning");
    assertThat(made)
        .allSatisfy(one -> {
          StaffAccounts.Account account = accounts.find(one.name()).orElseThrow();
          assertThat(encoder.matches(one.password(), account.passwordHash())).isTrue();
          assertThat(account.mustChange()).isTrue();
        });
    assertThat(accounts.createMissing()).isEmpty();
    assertThat(made.toString()).doesNotContain(made.getFirst().password());
  }

  @Test
  void aChangedPasswordHoldsAndNeedNotBeChangedAgain() {
    String first = accounts.createMissing().getFirst().password();
    clock.move(Duration.ofMinutes(1));

    assertThat(accounts.changePassword("lu", first, GOOD)).isEqualTo(PasswordChange.CHANGED);

    StaffAccounts.Account account = accounts.find("lu").orElseThrow();
    assertThat(account.mustChange()).isFalse();
    assertThat(account.sessionsFrom()).isEqualTo(clock.instant());
    assertThat(encoder.matches(GOOD, account.passwordHash())).isTrue();
    assertThat(accounts.changePassword("lu", first, "another-good-password"))
        .isEqualTo(PasswordChange.WRONG_CURRENT);
  }

  @Test
  void weakPasswordsAreRefusedEachWithItsReason() {
    String first = accounts.createMissing().getLast().password();

    assertThat(accounts.changePassword("ning", first, "short")).isEqualTo(PasswordChange.TOO_SHORT);
    assertThat(accounts.changePassword("ning", first, "很".repeat(25)))
        .isEqualTo(PasswordChange.TOO_LONG);
    assertThat(accounts.changePassword("ning", first, "My-Ning-2026-pass"))
        .isEqualTo(PasswordChange.CONTAINS_NAME);
    assertThat(accounts.changePassword("ning", first, "123456789012"))
        .isEqualTo(PasswordChange.TOO_SIMPLE);
    assertThat(accounts.changePassword("ning", first, "abababababab"))
        .isEqualTo(PasswordChange.TOO_SIMPLE);
    assertThat(accounts.changePassword("ning", first, first))
        .isEqualTo(PasswordChange.SAME_AS_BEFORE);
    assertThat(accounts.find("ning").orElseThrow().mustChange()).isTrue();
  }

  @Test
  void fiveFailuresLockOneAccountForAQuarterOfAnHourOnEveryNode() {
    accounts.createMissing();
    for (int i = 0; i < 4; i++) {
      accounts.recordFailure("lu");
    }
    assertThat(accounts.signInAllowed("lu")).isTrue();
    accounts.recordFailure("lu");

    assertThat(accounts(staff("ning", "lu")).locked("lu")).isTrue();
    assertThat(accounts.locked("ning")).isFalse();
    clock.move(Duration.ofMinutes(14));
    assertThat(accounts.signInAllowed("lu")).isFalse();
    clock.move(Duration.ofMinutes(1));
    assertThat(accounts.signInAllowed("lu")).isTrue();
  }

  @Test
  void aSignInForgetsEarlierFailures() {
    accounts.createMissing();
    for (int i = 0; i < 4; i++) {
      accounts.recordFailure("lu");
    }
    accounts.recordSuccess("lu");
    accounts.recordFailure("lu");

    assertThat(accounts.locked("lu")).isFalse();
  }

  @Test
  void guessingTheCurrentPasswordLocksToo() {
    String first = accounts.createMissing().getFirst().password();
    for (int i = 0; i < 5; i++) {
      assertThat(accounts.changePassword("lu", "guess", GOOD))
          .isEqualTo(PasswordChange.WRONG_CURRENT);
    }

    assertThat(accounts.changePassword("lu", first, GOOD)).isEqualTo(PasswordChange.LOCKED);
  }

  @Test
  void aResetGivesANewFirstPasswordAndLiftsTheLock() {
    String first = accounts.createMissing().getFirst().password();
    accounts.changePassword("lu", first, GOOD);
    for (int i = 0; i < 5; i++) {
      accounts.recordFailure("lu");
    }

    String reset = accounts.reset("lu").password();

    assertThat(accounts.signInAllowed("lu")).isTrue();
    assertThat(accounts.find("lu").orElseThrow().mustChange()).isTrue();
    assertThat(accounts.changePassword("lu", reset, GOOD)).isEqualTo(PasswordChange.CHANGED);
  }

  @Test
  void allSessionsOfOnePersonEndAndThePasswordStays() {
    String first = accounts.createMissing().getFirst().password();
    clock.move(Duration.ofMinutes(1));

    accounts.endSessions("lu");
    accounts.endSessions("stranger");

    StaffAccounts.Account account = accounts.find("lu").orElseThrow();
    assertThat(account.sessionsFrom()).isEqualTo(clock.instant());
    assertThat(encoder.matches(first, account.passwordHash())).isTrue();
    assertThat(account.mustChange()).isTrue();
    assertThat(accounts.find("ning").orElseThrow().sessionsFrom()).isBefore(clock.instant());
    assertThat(redis.jedis().keys("*stranger*")).isEmpty();
  }

  @Test
  void whoLeftTheStaffHasNoAccountAndUnknownNamesLeaveNothingBehind() {
    accounts.createMissing();
    accounts.recordFailure("stranger");

    assertThat(accounts(staff("ning")).find("lu")).isEmpty();
    assertThat(accounts.signInAllowed("stranger")).isFalse();
    assertThat(redis.jedis().keys("*stranger*")).isEmpty();
  }

  private StaffAccounts accounts(Staff staff) {
    return new RedisStaffAccounts(staff, redis.store(), new SealedJson(seal), encoder, clock);
  }

  private static Staff staff(String... names) {
    return new RosterStaff(
        Arrays.stream(names)
            .map(name -> new StaffMember(name, name, "办", Set.of(Role.AGENT), Set.of(), "qinghe"))
            .toList());
  }
}
