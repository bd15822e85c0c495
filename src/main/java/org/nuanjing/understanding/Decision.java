package org.nuanjing.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nuanjing.understanding.Recognition.Match;
import org.nuanjing.understanding.Recognition.OutOfScope;
import org.nuanjing.understanding.Recognition.Recognized;
import org.nuanjing.understanding.Recognition.Unsure;

/**
 * Whether to take an intent, to ask, or to say that nothing fits: whatever costs the officer least,
 * by how likely each intent is. The unit of cost is being taken for somebody who wants something
 * else.
 *
 * @param intents their names
 * @param outOfScope the place of what stands for everything else; -1 where nothing does
 * @param crisis the place of what must not be missed; -1 where there is none
 */
record Decision(List<String> intents, int outOfScope, int crisis) {

  private static final double WRONG = 1;

  /** Being asked, with what was meant among two choices, and for a third to read. */
  private static final double ASKED = 0.3;

  private static final double ONE_MORE = 0.04;

  /** Being asked, with what was meant not among the choices; with nothing meant at all. */
  private static final double ASKED_IN_VAIN = 0.7;

  private static final double ASKED_FOR_NOTHING = 0.4;

  /** Being told that nothing fits, with what was meant offered beside, or not. */
  private static final double REFUSED_WITH_OFFER = 0.5;

  private static final double REFUSED = 0.9;

  /** How many times as bad it is for somebody in a crisis: not being heard; being asked. */
  private static final double CRISIS_MISSED = 8;

  private static final double CRISIS_ASKED = 2;

  private static final int FEWEST = 2;
  private static final int MOST = 3;

  Decision {
    intents = List.copyOf(intents);
  }

  /**
   * Decides.
   *
   * @param likely how likely each intent is; all together 1
   */
  Recognition of(double[] likely) {
    List<Integer> within =
        IntStream.range(0, likely.length)
            .filter(each -> each != outOfScope)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer each) -> -cost(each, likely)))
            .toList();
    List<Integer> asked = asked(within, likely);
    int best = within.getFirst();
    double take = total(likely, List.of(best), 0, WRONG, WRONG);
    double ask =
        total(likely, asked, ASKED, ASKED_IN_VAIN, ASKED_FOR_NOTHING)
            + ONE_MORE * (asked.size() - FEWEST);
    List<Integer> offered = within.subList(0, Math.min(MOST, within.size()));
    double refuse = total(likely, offered, REFUSED_WITH_OFFER, REFUSED, 0);
    if (refuse < take && refuse < ask) {
      return new OutOfScope(matches(offered, likely));
    }
    if (ask < take && asked.size() >= FEWEST) {
      return new Unsure(matches(asked, likely));
    }
    List<Integer> others = new ArrayList<>(offered);
    others.remove(Integer.valueOf(best));
    return new Recognized(match(best, likely), matches(others, likely));
  }

  /** What not hearing an intent would cost. */
  private double cost(int intent, double[] likely) {
    return likely[intent] * (intent == crisis ? CRISIS_MISSED : 1);
  }

  /**
   * The cost of an answer, on the average.
   *
   * @param hit the intents it answers
   * @param right what it costs where one of them was meant
   * @param wrong what it costs where another was meant
   * @param nothing what it costs where nothing was meant that the assistant is for
   */
  private double total(
      double[] likely, List<Integer> hit, double right, double wrong, double nothing) {
    double total = 0;
    for (int each = 0; each < likely.length; each++) {
      if (each == outOfScope) {
        total += likely[each] * nothing;
      } else if (hit.contains(each)) {
        total += likely[each] * right * (each == crisis ? CRISIS_ASKED : 1);
      } else {
        total += cost(each, likely) * wrong;
      }
    }
    return total;
  }

  /** The best two, and the third where that is worth its reading. */
  private List<Integer> asked(List<Integer> within, double[] likely) {
    int size = Math.min(FEWEST, within.size());
    if (within.size() > FEWEST
        && cost(within.get(FEWEST), likely) * (ASKED_IN_VAIN - ASKED) > ONE_MORE) {
      size = MOST;
    }
    return within.subList(0, size);
  }

  private List<Match> matches(List<Integer> chosen, double[] likely) {
    return chosen.stream()
        .map(each -> match(each, likely))
        .sorted(Comparator.comparingDouble(Match::confidence).reversed())
        .toList();
  }

  private Match match(int intent, double[] likely) {
    return new Match(intents.get(intent), likely[intent]);
  }
}
