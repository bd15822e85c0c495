package org.nuanjing.understanding.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.numbers.Measures.Measure;
import org.nuanjing.understanding.text.Line;
import org.nuanjing.understanding.text.Span;
import org.nuanjing.understanding.values.Goods.Thing;
import org.nuanjing.understanding.values.Quantities.Quantity;

/**
 * What a quantity counts where no list knows it: the noun behind it or before it, or the thing that
 * was named last; else it is a bare quantity, as in 再加五箱.
 */
final class Unlisted {

  /** Units of weight and the like say as often how heavy something is: 献血400毫升. */
  private static final Set<String> PHYSICAL = Set.of("毫升", "升", "克", "米");

  /** Says of what kind it is, and names nothing: 一顶新的. */
  private static final Pattern SUCH =
      Pattern.compile(
          "[ 的]?(?:全新|新|旧|大号?|中号?|小号?|好点?|厚点?|薄点?|长|短|高|干净|结实点?|耐用点?|便宜点?|同样|一样|普通|别|轻便|加厚|大点|小点|厚实)的"
              + "| ?(?:new|bigger|smaller|larger|better) ones?(?![a-z])");

  private final Line line;
  private final String text;
  private final List<Found> others;
  private final List<Thing> things;

  /**
   * @param others what was read beside things; nothing of it is taken again
   * @param things what was read, in order; what is found is added
   */
  Unlisted(Message message, List<Found> others, List<Thing> things) {
    this.line = message.line();
    this.text = message.counted().text();
    this.others = others;
    this.things = things;
  }

  /** Reads what the quantities count; those that count nothing named are given back. */
  List<Found> read(List<Quantity> quantities) {
    List<Found> bare = new ArrayList<>();
    for (Quantity each : quantities) {
      if (each.measure() != null
          && !PHYSICAL.contains(each.measure().kept())
          && free(each.start(), each.end())) {
        Thing thing = thing(each);
        if (thing != null) {
          things.add(thing);
        } else if (meant(each, each.measure(), each.end())) {
          Found found = new Found(Slot.Type.QUANTITY, each.start(), each.end(), each.stored(""));
          bare.add(found);
        }
      }
    }
    return bare;
  }

  private boolean free(int start, int end) {
    return others.stream().noneMatch(found -> start < found.end() && found.start() < end)
        && things.stream().noneMatch(thing -> start < thing.end() && thing.start() < end);
  }

  /** Whether a quantity without a thing is meant as one: not 吃了一瓶药, not 一张去上海的票. */
  private boolean meant(Quantity quantity, Measure measure, int end) {
    boolean goesOn = end < text.length() && Nouns.goesOn(text, end);
    boolean vague = quantity.amount().is(1) || measure.loose() || few(quantity);
    return !goesOn && (!vague || (Wants.wanted(text, quantity) && ends(end)));
  }

  /** 几 of 还有几箱 asks. */
  private boolean few(Quantity quantity) {
    return text.charAt(quantity.start()) == '几';
  }

  private boolean ends(int at) {
    return at >= text.length() || " ,，。.!！?？;；吧呗哈".indexOf(text.charAt(at)) >= 0;
  }

  private @Nullable Thing thing(Quantity quantity) {
    int limit = next(quantity.end());
    Matcher such = SUCH.matcher(text).region(quantity.end(), text.length());
    if (such.lookingAt()) {
      return last(quantity, such.end());
    }
    if (Nouns.noThing(text, quantity.end())) {
      return null;
    }
    int end = Nouns.forward(text, quantity.end(), limit);
    if (end > quantity.end()) {
      return named(quantity, quantity.end(), end, quantity.start(), end);
    }
    int start = Nouns.backward(text, quantity.start(), previous(quantity.start()));
    return start < quantity.start()
        ? named(quantity, start, quantity.start(), start, quantity.end())
        : last(quantity, quantity.end());
  }

  private @Nullable Thing named(Quantity quantity, int from, int to, int start, int end) {
    String words =
        line.words(from, to)
            .replaceAll("[*;~]", " ")
            .replaceAll("^(?:[ 的:：]|of ){1,4}", "")
            .strip();
    return words.length() < 2 || !listed(quantity, words)
        ? null
        : new Thing(start, end, words, quantity, "", true);
  }

  /** What 一 and 个 count may be anything: a thing only where it is wanted, or has a foreign name. */
  private boolean listed(Quantity quantity, String words) {
    boolean loose = quantity.measure() != null && quantity.measure().loose();
    boolean sure = !loose && !quantity.amount().is(1);
    return sure || words.charAt(0) < 0x80 || Wants.wanted(text, quantity);
  }

  /** The thing named last, where nothing else was read between: 雨衣不够，再要三件. */
  private @Nullable Thing last(Quantity quantity, int end) {
    Thing last = null;
    for (Thing each : things) {
      boolean later = last == null || each.start() > last.start();
      last = each.end() <= quantity.start() && later ? each : last;
    }
    if (last == null
        || last.quantity() != null
        || quantity.measure() == null
        || !meant(quantity, quantity.measure(), end)
        || !free(last.end(), quantity.end())) {
      return mentioned(quantity);
    }
    things.remove(last);
    return new Thing(last.start(), end, last.id(), quantity, "", true);
  }

  /** A thing no list knows, named in the clause before: 插座坏了，要两个. */
  private @Nullable Thing mentioned(Quantity quantity) {
    Span noun = Wants.mentioned(text, quantity, previous(quantity.start()));
    return noun == null
        ? null
        : named(quantity, noun.start(), noun.end(), noun.start(), quantity.end());
  }

  /** Where the next value begins. */
  private int next(int from) {
    int next = text.length();
    for (Found found : others) {
      next = found.start() >= from ? Math.min(next, found.start()) : next;
    }
    for (Thing thing : things) {
      next = thing.start() >= from ? Math.min(next, thing.start()) : next;
    }
    return next;
  }

  /** Where the value before ends. */
  private int previous(int to) {
    int previous = 0;
    for (Found found : others) {
      previous = found.end() <= to ? Math.max(previous, found.end()) : previous;
    }
    for (Thing thing : things) {
      previous = thing.end() <= to ? Math.max(previous, thing.end()) : previous;
    }
    return previous;
  }
}
