package org.nuanjing.policy.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.policy.Span;

/**
 * A list in a clause: items with numbers, each a line of its own, or short ones parted by
 * semicolons.
 *
 * @param lead the sentence that leads to the items, without its colon
 * @param items in order, two or more, without their numbers
 */
record Listing(Optional<Span> lead, List<Span> items) {

  private static final Pattern LINE = Pattern.compile("[^\\n]+");
  private static final Pattern ITEM =
      Pattern.compile("\\s*[（(](?:[一二三四五六七八九十百]{1,5}|\\d{1,2})[)）] ?(.+?)[；;。，\\s]*");
  private static final Pattern SENTENCE = Pattern.compile("[^。]+");
  private static final Pattern PARTED = Pattern.compile("[^；;]+");

  /** A lead that says how many things follow, or that they do. */
  private static final Pattern COUNTED =
      Pattern.compile("[一二两三四五六七八九十0-9]+(?:种|类|项|个|点|条|份)[^，。]{0,12}$|包括$|如下$|分为$");

  private static final Pattern NAMED = Pattern.compile("[^；;，,、]+");

  /** In characters; longer ones between semicolons are sentences of their own. */
  private static final int LONGEST_PARTED = 30;

  private static final int FEWEST_PARTED = 3;

  Listing {
    items = List.copyOf(items);
  }

  /** Where it stands, from the lead to the last item. */
  Span at() {
    return new Span(lead.orElse(items.getFirst()).start(), items.getLast().end());
  }

  /** The lists of a clause, in order. */
  static List<Listing> in(String text) {
    List<Listing> all = new ArrayList<>();
    List<Span> items = new ArrayList<>();
    Optional<Span> lead = Optional.empty();
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      Matcher item = ITEM.matcher(line.group());
      if (item.matches()) {
        items.add(new Span(line.start() + item.start(1), line.start() + item.end(1)));
        continue;
      }
      add(all, lead, items);
      lead = lead(text, line.start(), line.end());
      parted(all, text, line.start(), line.end());
    }
    add(all, lead, items);
    return all;
  }

  private static void add(List<Listing> all, Optional<Span> lead, List<Span> items) {
    if (items.size() > 1) {
      all.add(new Listing(lead, items));
    }
    items.clear();
  }

  /** The last sentence of a line without the colon behind it. */
  private static Optional<Span> lead(String text, int start, int end) {
    Matcher sentence = SENTENCE.matcher(text).region(start, end);
    Optional<Span> last = Optional.empty();
    while (sentence.find()) {
      last = span(sentence.start(), sentence.end());
    }
    return last.flatMap(one -> span(one.start(), one.end() - (colon(text, one) ? 1 : 0)));
  }

  private static boolean colon(String text, Span span) {
    return "：:".indexOf(text.charAt(span.end() - 1)) >= 0;
  }

  private static Optional<Span> span(int start, int end) {
    return end > start ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private static void parted(List<Listing> all, String text, int start, int end) {
    Matcher sentence = SENTENCE.matcher(text).region(start, end);
    while (sentence.find()) {
      int colon = sentence.group().indexOf('：');
      Optional<Span> lead = span(sentence.start(), sentence.start() + colon);
      List<Span> items = new ArrayList<>();
      boolean counted = lead.filter(one -> COUNTED.matcher(one.of(text)).find()).isPresent();
      Matcher part =
          (counted ? NAMED : PARTED)
              .matcher(text)
              .region(sentence.start() + colon + 1, sentence.end());
      while (part.find()) {
        items.add(new Span(part.start(), part.end()));
      }
      boolean brief = items.stream().allMatch(one -> one.end() - one.start() <= LONGEST_PARTED);
      if (brief && items.size() >= (counted ? 2 : FEWEST_PARTED)) {
        all.add(new Listing(lead, items));
      }
    }
  }
}
