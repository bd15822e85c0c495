package org.nuanjing.understanding.values;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.values.Figures.Figure;
import org.nuanjing.understanding.values.Goods.Thing;
import org.nuanjing.understanding.values.Quantities.Quantity;

/**
 * Finds all values of a message. Of those that cross, the longest stands; of two as long, the one
 * that begins first, then the one whose type comes first in {@link #ORDER}.
 */
public final class ValueFinder {

  private static final List<Slot.Type> ORDER =
      List.of(
          Slot.Type.PHONE,
          Slot.Type.BADGE,
          Slot.Type.UNIT,
          Slot.Type.HOSPITAL,
          Slot.Type.BLOOD_TYPE,
          Slot.Type.MOMENT,
          Slot.Type.PERIOD,
          Slot.Type.DATE,
          Slot.Type.MONEY,
          Slot.Type.HEADCOUNT,
          Slot.Type.ITEMS,
          Slot.Type.DURATION);

  private final Names names;

  public ValueFinder(List<Name> names) {
    this.names = new Names(names);
  }

  Names names() {
    return names;
  }

  /** The values, in the order they stand there; none crosses another. */
  public List<Found> find(Message message, LocalDateTime now) {
    String text = message.counted().text();
    List<Found> all = new ArrayList<>();
    NameScan scan = new NameScan(names, message, all);
    TimeValues.find(message, now, all);
    List<Figure> numbers = Figures.of(text);
    Lengths.find(text, numbers, all);
    Money.find(text, numbers, all);
    People.find(text, numbers, all);
    Signs.bloodTypes(text, all);
    Signs.badges(message.line().text(), all);
    Phones.find(message.line().text(), all);
    WordList.RELATIONS.find(message.line().text(), all);
    WordList.DEPARTMENTS.find(message.line().text(), all);
    Wheres.hospitals(message.line(), all);
    Goods goods = new Goods(message, scan.items(), Quantities.of(text, numbers));
    return withThings(message, all, goods);
  }

  private static List<Found> withThings(Message message, List<Found> all, Goods goods) {
    List<Thing> things = goods.things();
    for (Thing thing : things) {
      all.add(new Found(Slot.Type.ITEMS, thing.start(), thing.end(), thing.stored()));
    }
    List<Found> standing = standing(all);
    List<Thing> kept =
        new ArrayList<>(things.stream().filter(thing -> stands(thing, standing)).toList());
    standing.removeIf(found -> found.type() == Slot.Type.ITEMS);
    List<Quantity> left = goods.left();
    standing.addAll(new Unlisted(message, standing, kept).read(left));
    standing.addAll(Lists.of(message.counted().text(), kept));
    Wheres.sent(message.line(), standing);
    standing.sort(Comparator.comparingInt(Found::start));
    return standing;
  }

  private static boolean stands(Thing thing, List<Found> standing) {
    return standing.stream()
        .anyMatch(found ->
            found.type() == Slot.Type.ITEMS
                && found.start() == thing.start()
                && found.end() == thing.end());
  }

  private static List<Found> standing(List<Found> all) {
    all.sort(
        Comparator.comparingInt(Found::length)
            .reversed()
            .thenComparingInt(Found::start)
            .thenComparingInt(found -> rank(found.type())));
    List<Found> standing = new ArrayList<>();
    for (Found each : all) {
      if (standing.stream().noneMatch(each::crosses)) {
        standing.add(each);
      }
    }
    return standing;
  }

  private static int rank(Slot.Type type) {
    int rank = ORDER.indexOf(type);
    return rank < 0 ? ORDER.size() : rank;
  }
}
