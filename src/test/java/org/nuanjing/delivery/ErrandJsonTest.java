package org.nuanjing.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.privacy.TestSeal;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.nuanjing.redis.SealedStream;
import org.nuanjing.tickets.OfficerCommand;
import org.nuanjing.tickets.StaffCommand;
import org.nuanjing.tickets.StaffCommand.Verdict;
import org.nuanjing.tickets.TicketCommand;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;

@ExtendWith(RedisServerExtension.class)
class ErrandJsonTest {

  private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

  static Stream<TicketCommand> commands() {
    Attachment file = new Attachment(Attachment.Kind.PHOTO, "a", "image/png", 1, "x", "web");
    return Stream.of(
        new OfficerCommand.Add("m", "词", List.of(file), NOON),
        new OfficerCommand.Cancel(NOON),
        new OfficerCommand.Hurry(NOON),
        new OfficerCommand.Raise(RiskLevel.HIGH, NOON),
        new StaffCommand.Take("ning", NOON),
        new StaffCommand.Reply("ning", "r", "词", List.of(file), NOON),
        new StaffCommand.Note("ning", "n", "词", NOON),
        new StaffCommand.Offer("ning", "shan", "词", NOON),
        new StaffCommand.Answer("ning", Verdict.ACCEPTED, NOON),
        new StaffCommand.OfferPlan("ning", NOON),
        new StaffCommand.End("ning", NOON));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void anErrandComesBackAsItWasLeft(TicketCommand command, RedisServer redis) {
    SealedStream<Errand> stream =
        new DeliveryConfiguration().errands(redis.store(), TestSeal.fresh());
    Errand errand =
        new Errand(
            new TicketReference(3, 9), command, Optional.of(new ChannelAddress("telegram", "51")));
    Commit commit = new Commit();
    stream.stageAdd(commit, 5, errand);
    redis.store().commit(commit);

    assertThat(stream.readAfter(5, SealedStream.START, 9, Duration.ofMillis(1)).getFirst().value())
        .isEqualTo(errand);
  }
}
