package org.nuanjing.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanjing.understanding.Recognition.Match;
import org.nuanjing.understanding.Recognition.Recognized;

/** Tells the wishes of a message apart. A crisis is never lost beside another wish. */
final class WishReader {

  /** How often a message is cut in two, one part again and again. */
  private static final int DEEPEST = 2;

  /** What is no part of a wish: signs at its ends, and a word that joins it to the next. */
  private static final Pattern EDGES =
      Pattern.compile(
          "^[\\p{IsPunctuation}\\s]+|(?:[\\p{IsPunctuation}\\s]|[,，\\s]and|然后|而且)+$",
          Pattern.CASE_INSENSITIVE);

  private final Knowledge knowledge;
  private final Decision decision;
  private final Pairs pairs;

  WishReader(Knowledge knowledge, Decision decision) {
    this.knowledge = knowledge;
    this.decision = decision;
    this.pairs = new Pairs(knowledge.judge(), decision.outOfScope());
  }

  /** A part of a message and the intent it is for. */
  private record Part(String words, int intent) {}

  /**
   * The wishes of a message, in its order.
   *
   * @param whole what the whole message means
   */
  List<Wish> read(String text, Recognition whole) {
    Optional<Several> several = knowledge.several();
    if (several.isEmpty()) {
      return List.of(new Wish(text, whole));
    }
    String read = text.substring(0, Math.min(text.length(), Normalizer.LONGEST));
    List<Pairs.Split> splits = pairs.splits(read);
    List<Part> parts = new ArrayList<>();
    apart(several.get(), new Part(read, -1), splits, DEEPEST, parts);
    List<Wish> wishes = new ArrayList<>();
    if (parts.size() == 1) {
      wishes.add(new Wish(text, whole));
    } else {
      parts.forEach(part -> wishes.add(wish(part)));
    }
    alarm(several.get(), read, splits)
        .filter(crisis -> wishes.stream().noneMatch(wish -> isFor(wish, crisis)))
        .ifPresent(crisis -> {
          if (!(whole instanceof Recognized) && wishes.size() == 1) {
            wishes.clear();
          }
          wishes.add(crisis);
        });
    return wishes.stream()
        .sorted(Comparator.comparingInt(wish -> text.indexOf(wish.words())))
        .toList();
  }

  private static boolean isFor(Wish wish, Wish other) {
    return wish.recognition() instanceof Recognized(Match one, List<Match> some)
        && other.recognition() instanceof Recognized(Match two, List<Match> more)
        && one.intent().equals(two.intent());
  }

  private void apart(
      Several several, Part part, List<Pairs.Split> splits, int deep, List<Part> parts) {
    float[] margins = knowledge.judge().margins(part.words());
    Optional<Pair> pair = deep == 0 ? Optional.empty() : several.find(pairs.of(splits, margins));
    if (pair.isEmpty()) {
      if (parts.stream().noneMatch(other -> other.intent() == part.intent())) {
        parts.add(part);
      }
      return;
    }
    String before = part.words().substring(0, pair.get().at);
    String after = part.words().substring(pair.get().at);
    apart(several, new Part(before, pair.get().first), pairs.splits(before), deep - 1, parts);
    apart(several, new Part(after, pair.get().second), pairs.splits(after), deep - 1, parts);
  }

  private Wish wish(Part part) {
    double[] likely = knowledge.likely(part.words());
    String intent = knowledge.intents().get(part.intent());
    return new Wish(
        EDGES.matcher(part.words()).replaceAll(""),
        new Recognized(new Match(intent, likely[part.intent()]), List.of()));
  }

  /** The part that sounds most like a crisis, where it sounds enough like one. */
  private Optional<Wish> alarm(Several several, String text, List<Pairs.Split> splits) {
    int crisis = decision.crisis();
    if (crisis < 0) {
      return Optional.empty();
    }
    Pairs.Loudest loudest = pairs.loudest(text, knowledge.judge().margins(text), splits, crisis);
    return several.isAlarm(loudest.share())
        ? Optional.of(wish(new Part(loudest.part(), crisis)))
        : Optional.empty();
  }
}
