package org.nuanjing.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanjing.dialogue.Effect.Say;
import org.nuanjing.intents.FolderIntentCatalog;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Slot;
import org.nuanjing.intents.Transcript;
import org.nuanjing.tickets.Ticket;

/** Every conversation written in the intents folder happens as written. */
class TranscriptsTest {

  static Stream<Arguments> conversations() {
    return FolderIntentCatalog.transcriptsInside().stream()
        .map(transcript -> Arguments.of(transcript.file() + " " + transcript.title(), transcript));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conversations")
  void happensAsWritten(String title, Transcript transcript) {
    World world = new World();
    world.speaks(transcript.language());
    if (transcript.start() == Transcript.Start.UNBOUND) {
      world.officer = Optional.empty();
    }
    for (Transcript.Turn turn : transcript.turns()) {
      switch (turn) {
        case Transcript.Says says -> world.writes(says.text());
        case Transcript.Taps taps -> world.taps(taps.label());
        case Transcript.Sends sends -> world.sendsPhoto(sends.caption());
        case Transcript.Hears hears ->
            assertThat(hears.isIn(world.words()))
                .as("%s line %d: %s in %s", title, hears.line(), hears.fragments(), world.words())
                .isTrue();
        case Transcript.Files files -> assertFiled(world, files);
      }
      assertThat(world.said).anyMatch(Say.class::isInstance);
    }
  }

  private static void assertFiled(World world, Transcript.Files files) {
    Ticket ticket = world.tickets.getFirst();
    Intent intent = World.CATALOG.get(ticket.intent());
    assertThat(intent.desk()).contains(files.desk());
    assertThat(ticket.serviceLevel().response()).isEqualTo(files.response());
    files
        .values()
        .forEach((name, value) -> {
          Slot slot =
              intent.slots().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
          List<String> shown =
              List.of(World.READER.shown(slot, value, ticket.requester().language()));
          assertThat(shown).contains(World.stored(ticket).get(name));
        });
  }
}
