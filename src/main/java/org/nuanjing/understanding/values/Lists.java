package org.nuanjing.understanding.values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.values.Goods.Thing;
import org.nuanjing.understanding.values.Quantities.Quantity;

/**
 * Joins things that stand in one list into one value: 口罩两箱、手套一百双. What stands behind 各 counts all
 * of them.
 */
final class Lists {

  private static final Pattern JOINED =
      Pattern.compile(
          "[ ,，、;；/+&]*(?:(?:和|跟|与|及|加|还有|还要|还需要|以及|再来|再要|再加|再领|另外|外加|并|also|and|plus|或者|或)[ ]?){0,2}(?:要|来|需要|领)?");

  private Lists() {}

  static List<Found> of(String text, List<Thing> things) {
    List<Thing> sorted = new ArrayList<>(things);
    sorted.sort(Comparator.comparingInt(Thing::start));
    List<Found> lists = new ArrayList<>();
    List<Thing> list = new ArrayList<>();
    for (Thing thing : sorted) {
      if (!list.isEmpty() && !joined(text, list.getLast().end(), thing.start())) {
        lists.add(found(text, list));
        list.clear();
      }
      list.add(thing);
    }
    if (!list.isEmpty()) {
      lists.add(found(text, list));
    }
    return lists;
  }

  private static boolean joined(String text, int end, int start) {
    return start >= end && JOINED.matcher(text.substring(end, start)).matches();
  }

  private static Found found(String text, List<Thing> list) {
    shareOut(text, list);
    String stored = String.join(";", list.stream().map(Thing::stored).toList());
    return new Found(Slot.Type.ITEMS, list.getFirst().start(), list.getLast().end(), stored);
  }

  /** Gives the last quantity to all before it where each is to have it. */
  private static void shareOut(String text, List<Thing> list) {
    Thing last = list.getLast();
    Quantity quantity = last.quantity();
    if (quantity == null
        || !text.substring(last.start(), last.end()).matches(".*(?:各|每样|每种|都).*")) {
      return;
    }
    for (int i = 0; i < list.size() - 1; i++) {
      Thing each = list.get(i);
      if (each.quantity() == null) {
        list.set(
            i,
            new Thing(each.start(), each.end(), each.id(), quantity, each.measure(), each.sure()));
      }
    }
  }
}
