package org.nuanjing.understanding.values;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.text.Line;
import org.nuanjing.understanding.values.Goods.Thing;
import org.nuanjing.understanding.values.Quantities.Quantity;

/**
 * What a quantity counts where no list knows it: the noun behind it or before it, or the thing that
 * was named last; else it is a bare quantity, as in 再加五箱.
 */
final class Unlisted {

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
      if (each.measure() != null && free(each.start(), each.end())) {
        Thing thing = thing(each);
        if (thing != null) {
          things.add(thing);
        } else if (!each.measure().loose() || wanted(each)) {
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

  /** Whether 个 counts something wanted: 要三个, 来两个. */
  private boolean wanted(Quantity quantity) {
    int last = quantity.start() - 1;
    boolean vague = quantity.amount().low().intValue() == 1;
    return last >= 0
        && !vague
        && "要来加给领补换拿发".indexOf(text.charAt(last)) >= 0
        && ends(quantity.end());
  }

  private boolean ends(int at) {
    return at >= text.length() || " ,，。.!！?？;；吧呗哈".indexOf(text.charAt(at)) >= 0;
  }

  private @Nullable Thing thing(Quantity quantity) {
    int limit = next(quantity.end());
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
        : last(quantity);
  }

  private @Nullable Thing named(Quantity quantity, int from, int to, int start, int end) {
    String words = line.words(from, to).replaceAll("[*;]", " ").replaceAll("^[ 的:：]+", "").strip();
    boolean loose = quantity.measure() != null && quantity.measure().loose();
    return words.length() < 2 || (loose && !listed(quantity, words))
        ? null
        : new Thing(start, end, words, quantity, "", true);
  }

  /** 个 counts anything: a thing only where it is wanted, or has a foreign name. */
  private boolean listed(Quantity quantity, String words) {
    char before = quantity.start() == 0 ? ' ' : text.charAt(quantity.start() - 1);
    return words.charAt(0) < 0x80 || "要领换请来给需补发买配送缺拿订借加申 ".indexOf(before) >= 0;
  }

  /** The thing named last, where nothing else was read between: 手套还没到，再加三箱. */
  private @Nullable Thing last(Quantity quantity) {
    Thing last = null;
    for (Thing each : things) {
      boolean later = last == null || each.start() > last.start();
      last = each.end() <= quantity.start() && later ? each : last;
    }
    if (last == null
        || last.quantity() != null
        || quantity.measure() == null
        || quantity.measure().loose()
        || !free(last.end(), quantity.end())) {
      return null;
    }
    things.remove(last);
    return new Thing(last.start(), quantity.end(), last.id(), quantity, "", true);
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
