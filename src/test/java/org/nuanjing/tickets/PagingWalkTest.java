package org.nuanjing.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Random walks of officers, staff, timers, crashes and clocks against a model that knows only three
 * things: every open contact at level 2 or above has a holder or a live page, it has one holder,
 * and no level falls but by a person. {@code -Dpaging.walks=N} takes more of them.
 */
class PagingWalkTest {

  private static final int WALKS = Integer.getInteger("paging.walks", 100);

  @Test
  void nobodyIsLeftAloneWhateverHappensInWhateverOrder() {
    Map<PagingWalk.Kind, Integer> seen = new EnumMap<>(PagingWalk.Kind.class);
    for (long seed = 1; seed <= WALKS; seed++) {
      new PagingWalk(seed, seen).go();
    }
    assertThat(seen.keySet())
        .as("everything happened")
        .containsExactlyInAnyOrder(PagingWalk.Kind.values());
  }
}
