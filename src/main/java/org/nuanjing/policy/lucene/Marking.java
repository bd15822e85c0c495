package org.nuanjing.policy.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuanjing.policy.Fact;
import org.nuanjing.policy.Span;

/** Finds in a clause the words that decide a question. */
final class Marking {

  private static final Pattern SENTENCE = Pattern.compile("[^。；;\\n]+");

  /** Parts things that are named beside each other. */
  private static final Pattern SEVERAL = Pattern.compile("、|或者|以及|和");

  private static final int MANY = 4;

  private static final Set<AskedFact> LIST = Set.of(AskedFact.LIST);

  private static final Pattern PART = Pattern.compile("[^，,：:。；;\\n]+");

  /** In characters; more than that is no short fact. */
  private static final int LONGEST_FACT = 50;

  private static final int MOST_MARKS = 3;

  /** Beside a list that is meant, no sentence says more than this many times what it says. */
  private static final double OF_BEST = 2;

  private final Asking asking;

  Marking(Asking asking) {
    this.asking = asking;
  }

  /**
   * The decisive words: of a list that is asked for its lead and all its items; where a fact is
   * asked for, the part that states it, and beside it the parts of the same sentence that say most
   * of what was asked.
   *
   * @param text of the clause as written
   */
  List<Span> marks(String text) {
    Optional<Listing> listing = listing(text);
    if (listing.isPresent()) {
      return Stream.concat(listing.get().lead().stream(), listing.get().items().stream()).toList();
    }
    Optional<Span> sentence = sentence(text);
    if (sentence.isEmpty()) {
      return List.of();
    }
    List<Span> parts = parts(text, sentence.get());
    double most = parts.stream().mapToDouble(part -> said(text, part)).max().orElse(0);
    Optional<Span> fact = fact(text).map(Fact::at);
    List<Span> marks = new ArrayList<>();
    for (Span part : parts) {
      boolean holdsMost = most > 0 && said(text, part) >= most;
      if (holdsMost || fact.filter(at -> overlap(at, part)).isPresent()) {
        marks.add(part);
      }
    }
    return marks.subList(0, Math.min(MOST_MARKS, marks.size()));
  }

  /** The fact asked for, where the sentence that says most of what was asked states it. */
  Optional<Fact> fact(String text) {
    Optional<Fact> list = list(text);
    if (list.isPresent()) {
      return list;
    }
    Optional<Span> sentence = sentence(text);
    if (sentence.isEmpty()) {
      return Optional.empty();
    }
    List<Span> parts = parts(text, sentence.get());
    return asking.facts().stream()
        .filter(AskedFact::shortAnswer)
        .flatMap(asked -> stated(text, parts, asked).stream())
        .findFirst();
  }

  /**
   * What the parts of a sentence state of a kind: all that is between the first and the last of
   * them, for 三年 without 危机记录 says too much; where that is long, the one that says most of what was
   * asked.
   */
  private Optional<Fact> stated(String text, List<Span> parts, AskedFact asked) {
    List<Span> stating =
        parts.stream()
            .filter(
                part -> AskedFact.statedIn(PolicyText.normal(part.of(text)), Set.of(asked)) != 0)
            .toList();
    if (stating.isEmpty()) {
      return Optional.empty();
    }
    Span all = new Span(stating.getFirst().start(), stating.getLast().end());
    return Stream.concat(
            asked.number() ? Stream.of(all) : Stream.empty(),
            stating.stream().sorted(Comparator.comparingDouble(part -> -said(text, part))))
        .filter(span -> span.end() - span.start() <= LONGEST_FACT)
        .map(span -> new Fact(asked.kind(), span, span.of(text)))
        .findFirst();
  }

  /** The list asked for, or the words that name several things where they are the decisive ones. */
  private Optional<Fact> list(String text) {
    if (!AskedFact.list(asking.facts())) {
      return Optional.empty();
    }
    return listing(text)
        .map(one ->
            new Fact(
                Fact.Kind.LIST,
                one.at(),
                one.lead().map(lead -> lead.of(text)).orElse(""),
                one.items().stream().map(item -> item.of(text)).toList()))
        .or(() ->
            sentence(text).stream()
                .flatMap(sentence -> parts(text, sentence).stream())
                .filter(part -> several(text, part))
                .max(
                    Comparator.comparing((Span part) -> named(text, part) >= MANY)
                        .thenComparingDouble(part -> said(text, part)))
                .map(part -> new Fact(Fact.Kind.LIST, part, part.of(text))));
  }

  /** Whether a part names things beside each other, and many or what was asked for. */
  private boolean several(String text, Span part) {
    int named = named(text, part);
    boolean given = AskedFact.statedIn(PolicyText.normal(part.of(text)), LIST) != 0;
    return named >= MANY || (named > 1 && given && said(text, part) > 0);
  }

  private static int named(String text, Span part) {
    return SEVERAL.split(part.of(text), -1).length;
  }

  /** The list asked for: the sentence that says most of what was asked is of it, or near enough. */
  private Optional<Listing> listing(String text) {
    if (!AskedFact.list(asking.facts())) {
      return Optional.empty();
    }
    Optional<Span> sentence = sentence(text);
    double most = sentence.map(one -> said(text, one)).orElse(0.0);
    return Listing.in(text).stream()
        .filter(one ->
            sentence.filter(best -> overlap(one.at(), best)).isPresent()
                || OF_BEST * said(text, one.at()) >= most)
        .max(Comparator.comparingDouble(one -> said(text, one.at())));
  }

  private static boolean overlap(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private Optional<Span> sentence(String text) {
    Span best = null;
    double most = 0;
    for (Span sentence : spans(SENTENCE, text, 0, text.length())) {
      double said = said(text, sentence);
      if (said > most) {
        most = said;
        best = sentence;
      }
    }
    return Optional.ofNullable(best);
  }

  private static List<Span> parts(String text, Span sentence) {
    return spans(PART, text, sentence.start(), sentence.end());
  }

  private double said(String text, Span part) {
    return asking.said(PolicyText.normal(part.of(text)));
  }

  private static List<Span> spans(Pattern pattern, String text, int start, int end) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = pattern.matcher(text).region(start, end);
    while (matcher.find()) {
      int from = matcher.start();
      while (from < matcher.end() && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      if (from < matcher.end()) {
        spans.add(new Span(from, matcher.end()));
      }
    }
    return spans;
  }
}
