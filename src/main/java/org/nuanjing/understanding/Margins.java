package org.nuanjing.understanding;

import java.util.List;
import org.nuanjing.understanding.Recognition.Match;
import org.nuanjing.understanding.Recognition.OutOfScope;
import org.nuanjing.understanding.Recognition.Recognized;
import org.nuanjing.understanding.Recognition.Unsure;

/**
 * From which raw margins on an intent counts as meant.
 *
 * @param recognized the lowest margin of an intent that is taken without asking
 * @param lead how far it must be ahead of the next
 * @param beyond how far everything else must be ahead to say that the message is no intent
 * @param possible the lowest margin of an intent that is asked about
 * @param near how far behind the best an intent may be to be asked about beside it
 */
record Margins(double recognized, double lead, double beyond, double possible, double near) {

  /**
   * Fitted by five-fold cross-validation over the shipped examples (RecognizerFigures in the test
   * tree): the lowest cost a message, where being taken for somebody who wants something else costs
   * 1, being told that nothing fits 0.5 to 0.9, and being asked with the right intent among the
   * choices 0.3. The cost is flat below a recognized margin of -0.3, so the strictest such value
   * stands.
   */
  static final Margins FITTED = new Margins(-0.3, 0.25, 0.05, -0.9, 0.5);

  private static final int MOST_OTHERS = 3;

  /** How sharply confidence tells margins apart; only for showing. */
  private static final double SHARPNESS = 4;

  /**
   * Takes an intent, asks, or says that it is none.
   *
   * @param scored all intents, best first; at least two
   * @param outOfScope the intent that stands for everything else
   */
  Recognition decide(List<Scored> scored, String outOfScope) {
    Scored best = scored.getFirst();
    double ahead = best.margin() - scored.get(1).margin();
    List<Scored> inScope =
        scored.stream().filter(each -> !each.intent().equals(outOfScope)).toList();
    boolean beyondUs = best.intent().equals(outOfScope);
    if (beyondUs && ahead >= beyond) {
      return new OutOfScope(matches(inScope, scored));
    }
    if (!beyondUs && ahead >= lead && best.margin() >= recognized) {
      return new Recognized(
          match(best, scored), matches(inScope.subList(1, inScope.size()), scored));
    }
    long asked =
        inScope.stream()
            .filter(each -> each.margin() >= possible)
            .filter(each -> each.margin() >= best.margin() - near)
            .count();
    if (asked == 0) {
      return new OutOfScope(matches(inScope, scored));
    }
    return new Unsure(matches(inScope.subList(0, Math.clamp(asked, 2, 3)), scored));
  }

  private static List<Match> matches(List<Scored> chosen, List<Scored> all) {
    return chosen.stream().limit(MOST_OTHERS).map(each -> match(each, all)).toList();
  }

  /** A match whose confidence is the intent's share of all. */
  static Match match(Scored one, List<Scored> all) {
    double sum = all.stream().mapToDouble(each -> Math.exp(SHARPNESS * each.margin())).sum();
    return new Match(one.intent(), Math.exp(SHARPNESS * one.margin()) / sum);
  }
}
