package org.nuanjing.policy.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.policy.Fact;
import org.nuanjing.policy.Span;

/** Finds in a clause the words that decide a question. */
final class Marking {

  private static final Pattern SENTENCE = Pattern.compile("[^。；;\\n]+");
  private static final Pattern PART = Pattern.compile("[^，,：:。；;\\n]+");

  /** In characters; more than that is no short fact. */
  private static final int LONGEST_FACT = 40;

  private static final int MOST_MARKS = 3;

  private final Asking asking;

  Marking(Asking asking) {
    this.asking = asking;
  }

  /**
   * The decisive words: where a fact is asked for, the part that states it, and beside it the parts
   * of the same sentence that say most of what was asked.
   *
   * @param text of the clause as written
   */
  List<Span> marks(String text) {
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
      if (holdsMost || fact.filter(part::equals).isPresent()) {
        marks.add(part);
      }
    }
    return marks.subList(0, Math.min(MOST_MARKS, marks.size()));
  }

  /** The fact asked for, where the sentence that says most of what was asked states it. */
  Optional<Fact> fact(String text) {
    Optional<Span> sentence = sentence(text);
    if (sentence.isEmpty()) {
      return Optional.empty();
    }
    for (AskedFact asked : asking.facts()) {
      for (Span part : parts(text, sentence.get())) {
        String words = part.of(text);
        if (words.length() <= LONGEST_FACT
            && asked.shortAnswer()
            && AskedFact.statedIn(PolicyText.normal(words), Set.of(asked)) != 0) {
          return Optional.of(new Fact(asked.kind(), part, words));
        }
      }
    }
    return Optional.empty();
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
