package org.nuanjing.duty.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.channel.OutgoingMessage.Urgency;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.duty.DutyBoard;
import org.nuanjing.duty.DutyBoardContract;
import org.nuanjing.duty.DutyRole;
import org.nuanjing.duty.Swap;
import org.nuanjing.duty.SwapRequest;
import org.nuanjing.duty.SwapRequest.State;
import org.nuanjing.privacy.Seal;
import org.nuanjing.privacy.TestSeal;
import org.nuanjing.redis.Buckets;
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
    return board(NOON);
  }

  private DutyBoard board(Instant now) {
    return new RedisDutyBoard(
        server.store(),
        seal,
        new RedisOutbox(server.store(), seal),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void aSwapOfLongAgoGoesWhenAnotherIsKeptAndIsToldForAYear() {
    board().keep(entered("1", LocalDate.of(2026, 11, 23)), List.of());
    DutyBoard later = board(NOON.plus(Duration.ofDays(9)));
    later.keep(entered("2", LocalDate.of(2026, 12, 3)), List.of());

    assertThat(board().read().swaps())
        .extracting(Swap::date)
        .containsExactly(LocalDate.of(2026, 12, 3));
    assertThat(board().requests()).hasSize(2);
    board(NOON.plus(Duration.ofDays(400)))
        .keep(entered("3", LocalDate.of(2027, 12, 30)), List.of());
    assertThat(board().requests()).extracting(SwapRequest::id).containsExactly("3");
  }

  @Test
  void whatIsToldGoesOutWithTheRequestOrNotAtAll() {
    OutgoingMessage line =
        new OutgoingMessage(
            "swap-1-ASKED-0",
            new ChannelAddress("webhook", "mei"),
            List.of(new Paragraph("…")),
            List.of(),
            Keyboard.UNCHANGED,
            Urgency.STAFF);
    SwapRequest asked = request("1", LocalDate.of(2026, 11, 24), State.ASKED);
    board().keep(asked, List.of(line));
    board().keep(request("2", LocalDate.of(2026, 11, 24), State.ASKED), List.of(line));

    RedisOutbox outbox = new RedisOutbox(server.store(), seal);
    assertThat(Buckets.all().mapToLong(outbox::size).sum()).isEqualTo(1);
  }

  private static SwapRequest entered(String id, LocalDate date) {
    return request(id, date, State.ENTERED);
  }

  private static SwapRequest request(String id, LocalDate date, State state) {
    return new SwapRequest(
        id,
        date,
        DutyRole.PRIMARY,
        "shan",
        "shan",
        "mei",
        "mei",
        NOON,
        state,
        Optional.empty(),
        Optional.empty());
  }
}
