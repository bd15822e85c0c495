package org.nuanjing.understanding.values;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.numbers.Measures;
import org.nuanjing.understanding.text.Line;
import org.nuanjing.understanding.values.NameScan.Item;
import org.nuanjing.understanding.values.Quantities.Quantity;

/**
 * The known things of a message, each with how many of it: 两箱口罩, 口罩两箱, 口罩200, 20 masks, 口罩和手套各两箱.
 */
final class Goods {

  /**
   * A thing.
   *
   * @param start where it begins, its quantity with it
   * @param id its id, with the words said where they are another name, or only words where no list
   *     knows it
   * @param quantity null where none was said
   * @param measure the measure word where none is said
   */
  record Thing(
      int start, int end, String id, @Nullable Quantity quantity, String measure, boolean sure) {

    String stored() {
      return quantity == null ? id : id + "*" + quantity.stored(measure);
    }
  }

  /** What may stand between a thing and its quantity: 矿泉水也要十箱. */
  private static final Pattern THEN =
      Pattern.compile(
          "[ :也还都再就得要给我们咱来需想整弄拿领买补发大概约差不多至少一共总另外上先申请批的话呗吧有用]{0,8}|[ :]?[,，][ 再要来给]{0,3}|[ :]*(?:各|每样|每种)[要来 ]?");

  /** The same where the quantity is a bare number: 口罩x2, 口罩要200. */
  private static final Pattern TIMES = Pattern.compile("[ :]?[x*×]? ?|要|来|需要");

  /** What may stand between a quantity and a thing: 两箱黑色手套, two boxes of new masks. */
  private static final Pattern OF =
      Pattern.compile(
          "的? ?|(?![给送要到在和跟与及吧吗了就再我你他还也都有没不是来去能可])[\\p{IsHan}&&[^给送到在和跟与及吧吗了就再我你他还也都没是去能可]]{1,4}| (?:of )?(?:the |new |more |extra |some ){0,2}");

  private static final Pattern WANT =
      Pattern.compile("(?:急需|需要|申请|申领|领取|领|缺|补|缺少|来点|发|买|没有|用完)(?:点|些|个|新)?$");

  /** What makes another word of a thing that is not counted: 羽毛球赛, 水果店. */
  private static final Pattern OTHER = Pattern.compile("[赛店厂馆场课社队房师费钱商病]|比赛|活动|协会|俱乐部|公司");

  private static final String CASE = "箱";

  private static final Pattern JOINED = Pattern.compile("[ ,、;和跟与及]|还有|以及|and");

  private final Line line;
  private final String text;
  private final List<Item> items;
  private final List<Quantity> quantities;
  private final List<Thing> things = new ArrayList<>(2);

  Goods(Message message, List<Item> items, List<Quantity> quantities) {
    this.line = message.line();
    this.text = message.counted().text();
    this.items = items;
    this.quantities = new ArrayList<>(quantities);
  }

  /** The things; quantities that belong to none are left in the list. */
  List<Thing> things() {
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      int from = things.isEmpty() ? 0 : things.getLast().end();
      if (item.start() >= from && ends(item)) {
        Thing thing = thing(item, from);
        if (thing != null) {
          things.add(thing);
        }
      }
    }
    return things;
  }

  List<Quantity> left() {
    return quantities;
  }

  private @Nullable Thing thing(Item item, int from) {
    Quantity before = before(item, from);
    if (before != null) {
      quantities.remove(before);
      return thing(item, before.start(), item.end(), before);
    }
    Quantity after = after(item);
    if (after != null) {
      quantities.remove(after);
      return thing(item, item.start(), after.end(), after);
    }
    return alone(item) ? thing(item, item.start(), item.end(), null) : null;
  }

  private Thing thing(Item item, int start, int end, @Nullable Quantity quantity) {
    Name name = item.name();
    Quantity counted = quantity == null ? null : boxes(quantity, name.measure());
    return new Thing(start, end, kept(item), counted, name.measure(), item.sure());
  }

  /** What only sounds like a thing is kept as that thing. */
  private String kept(Item item) {
    return item.sure()
        ? Said.of(
            item.name(),
            line.text().substring(item.start(), item.end()),
            line.words(item.start(), item.end()))
        : item.name().id();
  }

  /** English boxes of what comes in cases are cases. */
  private Quantity boxes(Quantity quantity, String usual) {
    boolean box = text.substring(quantity.start(), quantity.end()).contains("box");
    return box && usual.equals(CASE)
        ? new Quantity(quantity.start(), quantity.end(), quantity.amount(), Measures.named(CASE))
        : quantity;
  }

  /** The quantity right before a thing; one that counts another thing before it does not count. */
  private @Nullable Quantity before(Item item, int from) {
    for (Quantity each : quantities) {
      if (each.start() < from || each.end() > item.start()) {
        continue;
      }
      String gap = text.substring(each.end(), item.start());
      boolean near =
          each.measure() == null ? bare(each) && gap.length() < 2 : OF.matcher(gap).matches();
      if (near && (item.sure() || gap.isEmpty()) && fits(item, each)) {
        return each;
      }
    }
    return null;
  }

  private static boolean fits(Item item, Quantity quantity) {
    return item.sure()
        || item.near()
        || (quantity.measure() != null && !quantity.measure().loose());
  }

  /** A number in digits or English words, or of ten and more. */
  private boolean bare(Quantity quantity) {
    boolean few = text.charAt(quantity.start()) == '几';
    return "俩仨".indexOf(text.charAt(quantity.start())) >= 0
        || text.charAt(quantity.start()) <= 'z'
        || (!few && quantity.amount().low().intValue() >= 10);
  }

  private @Nullable Quantity after(Item item) {
    for (Quantity each : quantities) {
      if (each.start() < item.end() || (each.measure() == null && !bare(each))) {
        continue;
      }
      String gap = text.substring(item.end(), each.start());
      Pattern between = each.measure() == null ? TIMES : THEN;
      boolean another = items.stream().anyMatch(other -> other.sure() && follows(each, other));
      boolean near = between.matcher(gap).matches() && (item.sure() || gap.isEmpty());
      boolean whole = each.measure() != null || ends(each) || gap.matches(".*[x*×].*");
      return near && !another && whole ? each : null;
    }
    return null;
  }

  /** Whether a quantity counts the thing that stands right behind it: 口罩，两箱手套. */
  private boolean follows(Quantity quantity, Item item) {
    return item.start() >= quantity.end()
        && item.start() - quantity.end() < 3
        && !text.substring(quantity.end(), item.start()).contains(",")
        && (quantity.start() > 0 && text.charAt(quantity.start() - 1) == ',');
  }

  /** Whether nothing but another thing follows a bare number. */
  private boolean ends(Quantity quantity) {
    return quantity.end() == text.length()
        || items.stream().anyMatch(item -> item.start() == quantity.end())
        || " ,，。.、;；!！?？和跟与及吧哈呗".indexOf(text.charAt(quantity.end())) >= 0;
  }

  /** Whether a name of one character ends here, unlike 水 in 水泵. */
  private boolean ends(Item item) {
    return item.length() > 1
        || item.end() == text.length()
        || !Nouns.goesOn(text, item.end())
        || quantities.stream()
            .anyMatch(each -> each.start() == item.end() && (each.measure() != null || bare(each)));
  }

  /** Whether a thing is meant though it is not counted. */
  private boolean alone(Item item) {
    if (item.sure()) {
      return item.length() > 1
          && !OTHER.matcher(text).region(item.end(), text.length()).lookingAt();
    }
    if (!item.near()) {
      return false;
    }
    if (item.length() > 2) {
      return true;
    }
    String before = text.substring(0, item.start());
    boolean joined =
        !things.isEmpty() && JOINED.matcher(before.substring(things.getLast().end())).matches();
    return joined || WANT.matcher(before).find();
  }
}
