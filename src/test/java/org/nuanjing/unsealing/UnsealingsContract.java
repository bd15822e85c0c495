package org.nuanjing.unsealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanjing.unsealing.Unsealings.Outcome.CHANGED_MEANWHILE;
import static org.nuanjing.unsealing.Unsealings.Outcome.COMMITTED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.unsealing.UnsealingChange.Changed;

/** What every store of unsealings does. */
public interface UnsealingsContract {

  Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
  TicketReference TICKET = new TicketReference(7, 12);
  UnsealingSettings SETTINGS =
      new UnsealingSettings(
          Duration.ofMinutes(30),
          Duration.ofMinutes(20),
          Duration.ofMinutes(15),
          Duration.ofHours(24),
          UnsealingSettings.TellOfficer.CONTACT_OVER);

  Unsealings unsealings();

  private static Unsealing asked(int nth) {
    return UnsealingCommands.ask(new UnsealingId(TICKET, nth), "danger-to-self", "ning", NOW);
  }

  private static Unsealing approved(Unsealing before, String second) {
    return ((Changed) UnsealingCommands.approve(before, second, SETTINGS, NOW)).unsealing();
  }

  @Test
  default void whatIsStoredIsFoundAsItWas() {
    Unsealings store = unsealings();
    assertThat(store.commit(asked(1), Optional.of(NOW), List.of())).isEqualTo(COMMITTED);
    Unsealing open = approved(asked(1), "bai");
    assertThat(store.commit(open, Optional.empty(), List.of())).isEqualTo(COMMITTED);

    assertThat(store.find(open.id())).contains(open);
    assertThat(store.listOf(TICKET)).containsExactly(open);
    assertThat(store.listOf(new TicketReference(7, 13))).isEmpty();
    assertThat(store.find(new UnsealingId(TICKET, 2))).isEmpty();
  }

  @Test
  default void ofManyWhoAgreeAtOnceOneDoes() throws Exception {
    Unsealings store = unsealings();
    store.commit(asked(1), Optional.empty(), List.of());

    List<Unsealings.Outcome> outcomes;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 20)
              .mapToObj(i ->
                  threads.submit(() ->
                      store.commit(
                          approved(asked(1), "colleague-" + i), Optional.empty(), List.of())))
              .toList();
      outcomes =
          all.stream()
              .map(one -> {
                try {
                  return one.get();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              })
              .toList();
    }

    assertThat(outcomes).filteredOn(COMMITTED::equals).hasSize(1);
    assertThat(store.find(asked(1).id()).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  default void ofTwoThatBeginAtOnceOneDoes() {
    Unsealings store = unsealings();

    assertThat(store.commit(asked(1), Optional.empty(), List.of())).isEqualTo(COMMITTED);
    assertThat(store.commit(asked(1), Optional.empty(), List.of())).isEqualTo(CHANGED_MEANWHILE);
    assertThat(store.commit(asked(3), Optional.empty(), List.of())).isEqualTo(CHANGED_MEANWHILE);
    assertThat(store.commit(asked(2), Optional.empty(), List.of())).isEqualTo(COMMITTED);
    assertThat(store.listOf(TICKET)).extracting(one -> one.id().nth()).containsExactly(2, 1);
  }

  @Test
  default void whatIsSettledIsNoLongerListedAsUnsettled() {
    Unsealings store = unsealings();
    store.commit(asked(1), Optional.empty(), List.of());
    assertThat(store.listUnsettled()).hasSize(1);

    UnsealingChange given = UnsealingCommands.giveUp(asked(1), "ning", NOW);
    store.commit(((Changed) given).unsealing(), Optional.empty(), List.of());

    assertThat(store.listUnsettled()).isEmpty();
    assertThat(store.listOf(TICKET)).hasSize(1);
  }
}
