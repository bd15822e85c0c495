package org.nuanjing.duty.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.duty.DutyBoard;
import org.nuanjing.duty.DutyBoardContract;
import org.nuanjing.duty.DutyRole;
import org.nuanjing.duty.Swap;
import org.nuanjing.privacy.Seal;
import org.nuanjing.privacy.TestSeal;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;

@ExtendWith(RedisServerExtension.class)
class RedisDutyBoardTest implements DutyBoardContract {

  private final RedisServer server;
  private final Seal seal = TestSeal.fresh();

  RedisDutyBoardTest(RedisServer server) {
    this.server = server;
  }

  @Override
  public DutyBoard board() {
    return new RedisDutyBoard(server.store(), seal, Clock.fixed(NOON, ZoneOffset.UTC));
  }

  @Test
  void aSwapOfLongAgoGoesWhenAnotherIsKept() {
    board().keep(swap(LocalDate.of(2026, 11, 23)));
    Clock later = Clock.fixed(NOON.plus(Duration.ofDays(9)), ZoneOffset.UTC);
    Swap next = swap(LocalDate.of(2026, 12, 3));
    new RedisDutyBoard(server.store(), seal, later).keep(next);

    assertThat(board().read().swaps()).containsExactly(next);
  }

  private static Swap swap(LocalDate date) {
    return new Swap(date, DutyRole.PRIMARY, "shan", "mei", "mei", NOON);
  }
}
