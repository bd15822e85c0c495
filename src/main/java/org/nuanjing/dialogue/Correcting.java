package org.nuanjing.dialogue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Slot;
import org.nuanjing.intents.Slot.Type;
import org.nuanjing.understanding.SlotReader;
import org.nuanjing.understanding.SlotReader.Value;

/** Finds out what an officer takes back of what they said before: 不对，是二十箱. */
final class Correcting {

  /** What takes something back, at the beginning of a message. */
  private static final Pattern TAKES_BACK =
      Pattern.compile(
          "^\\s*(?:(?:哦|噢|啊|呃|额|等等|等一下|对不起|不好意思|抱歉)[,，.。!！\\s]*)*(?:不对|不是的?|错了|说错了?|写错了?|打错了?|搞错了?|弄错了?|记错了?"
              + "|填错了?|更正|纠正|改一下|改下|我改一下|改成|改为|改到|换成|应该是|我是说|我说的是|前面说的|刚才说的|刚才那个"
              + "|no,? wait|no[,.]|wait|sorry|actually|correction|i mean|i meant|make (?:it|that)|change (?:it|that)? ?to|scratch that"
              + "|not)(?:[,，.。:：!！\\s]+|(?=\\S)|$)",
          Pattern.CASE_INSENSITIVE);

  /** A slot named together with its new value: 数量改成二十箱. */
  private static final Pattern CHANGES =
      Pattern.compile("^(.{1,16}?)(?:要|想|得|再|给我)*(?:改成|改为|改到|换成|应该是)[:：,，\\s]*(.+)$");

  private static final Pattern IS = Pattern.compile("^(.{2,16}?)是[:：,，\\s]*(.+)$");

  private static final Pattern CHANGES_EN =
      Pattern.compile("^change (?:the )?(.{2,30}?) to (.+)$", Pattern.CASE_INSENSITIVE);

  /** A slot named alone that is to change: 地址改一下. */
  private static final Pattern WILL_CHANGE =
      Pattern.compile(
          "^(?:我?要?改一?下?|change (?:the )?)?\\s*(.{2,16}?)\\s*(?:改一下|改下|要改|想改|写错了?|填错了?|不对|错了|is wrong)?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LEADS = Pattern.compile("^(?:是|要|改成|改为|换成|应该是|it's |it is )+");
  private static final Pattern AGAIN =
      Pattern.compile("改|错|不对|change|wrong", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACES = Pattern.compile("地址|地方|地点|单位|place|address|where");
  private static final Pattern AMOUNTS = Pattern.compile("数量|东西|物品|amount|quantity|number");
  private static final Pattern TIMES = Pattern.compile("时间|日期|日子|哪天|时候|date|time|day");
  private static final Pattern HEADS = Pattern.compile("人数|几个人|people|headcount");
  private static final Pattern PHONES = Pattern.compile("电话|号码|手机|phone|number");
  private static final Pattern HOSPITALS = Pattern.compile("医院|hospital");
  private static final Pattern DEPARTMENTS = Pattern.compile("科室|department");
  private static final Pattern AMOUNTS_OF_MONEY = Pattern.compile("金额|钱|amount|money");
  private static final Pattern THING_CHANGES = Pattern.compile("^(.{1,12}?)(?:改成|改为|改到|换成)(.+)$");
  private static final Pattern MORE =
      Pattern.compile("^(?:再|还要|还有|另外|加上?|多)|^(?:and |also |add |plus )", Pattern.CASE_INSENSITIVE);
  private static final Pattern FEWER =
      Pattern.compile(
          "(?:不要|不用|去掉|删掉)了?[。.!！]?$|^(?:不要|去掉|删掉|no |without |drop )", Pattern.CASE_INSENSITIVE);
  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final int LONGEST = 200;

  /**
   * What is taken back.
   *
   * @param stored the new value; empty where only the slot is named, so that it is asked again
   */
  record Correction(Slot slot, Optional<String> stored) {}

  private final SlotReader reader;
  private final Filling filling;

  Correcting(SlotReader reader, Filling filling) {
    this.reader = reader;
    this.filling = filling;
  }

  /** What the words take back of a request; empty where they take nothing back. */
  Optional<Correction> read(Intent intent, Form form, String words, LocalDateTime now) {
    if (words.length() > LONGEST) {
      return Optional.empty();
    }
    List<Slot> given = given(intent, form);
    String rest = words.strip();
    Matcher taken = TAKES_BACK.matcher(rest);
    boolean back = taken.lookingAt();
    if (back) {
      rest = rest.substring(taken.end()).strip();
    }
    Optional<Correction> named = named(given, form, rest, now);
    if (named.isPresent()) {
      return named;
    }
    if (!back) {
      return renamed(given, words.strip()).or(() -> things(given, form, words.strip(), now));
    }
    String value = LEADS.matcher(rest).replaceFirst("").strip();
    return byType(given, form, value, now).or(() -> last(given, form, value, now));
  }

  /** What words without a sign of taking back replace, once all is filled in. */
  Optional<Correction> plain(Intent intent, Form form, String words, LocalDateTime now) {
    return words.length() > LONGEST
        ? Optional.empty()
        : byType(given(intent, form), form, words, now);
  }

  /** What an edited message now says in place of what it said. */
  Optional<Correction> edited(Intent intent, Form form, String words, LocalDateTime now) {
    return plain(intent, form, words, now).or(() -> last(given(intent, form), form, words, now));
  }

  private static List<Slot> given(Intent intent, Form form) {
    return intent.slots().stream().filter(slot -> form.values().containsKey(slot.name())).toList();
  }

  /** The slot by its name, with its value. */
  private Optional<Correction> named(List<Slot> given, Form form, String rest, LocalDateTime now) {
    return Stream.of(CHANGES, CHANGES_EN, IS)
        .map(pattern -> pattern.matcher(rest))
        .filter(Matcher::matches)
        .flatMap(found ->
            called(given, found.group(1)).map(slot -> value(slot, form, found.group(2), now)))
        .findFirst();
  }

  private Correction value(Slot slot, Form form, String words, LocalDateTime now) {
    Optional<Correction> counted =
        slot.type() == Type.ITEMS ? counted(slot, form, words, now) : Optional.empty();
    if (counted.isPresent()) {
      return counted.get();
    }
    return new Correction(
        slot,
        reader.read(slot, words.strip(), now) instanceof Value value
            ? Optional.of(value.stored())
            : Optional.empty());
  }

  private static Optional<Correction> renamed(List<Slot> given, String words) {
    Matcher found = WILL_CHANGE.matcher(words);
    return AGAIN.matcher(words).find() && found.matches()
        ? called(given, found.group(1))
            .map(slot -> new Correction(slot, Optional.empty()))
            .findFirst()
        : Optional.empty();
  }

  private static Stream<Slot> called(List<Slot> given, String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return given.stream()
        .filter(slot -> lower.length() >= 2 && (isTitle(slot, lower) || isEveryday(slot, lower)));
  }

  private static boolean isTitle(Slot slot, String name) {
    return name.contains(slot.title().zh())
        || slot.title().zh().contains(name)
        || name.equals(slot.title().en().toLowerCase(Locale.ROOT));
  }

  /** What people call a slot whatever its title is. */
  private static boolean isEveryday(Slot slot, String name) {
    Pattern everyday =
        switch (slot.type()) {
          case PLACE, UNIT -> PLACES;
          case ITEMS, QUANTITY, NUMBER -> AMOUNTS;
          case DATE, PERIOD, MOMENT -> TIMES;
          case HEADCOUNT -> HEADS;
          case PHONE -> PHONES;
          case HOSPITAL -> HOSPITALS;
          case DEPARTMENT -> DEPARTMENTS;
          case MONEY -> AMOUNTS_OF_MONEY;
          default -> NEVER;
        };
    return everyday.matcher(name).find();
  }

  /** More things, or one fewer, while a list of things is being filled in. */
  private Optional<Correction> things(
      List<Slot> given, Form form, String words, LocalDateTime now) {
    Matcher changed = THING_CHANGES.matcher(words);
    if (changed.matches()) {
      return listed(given, form, changed.group(1) + changed.group(2), now, ItemList::corrected);
    }
    boolean more = MORE.matcher(words).find();
    boolean fewer = FEWER.matcher(words).find();
    if (more == fewer) {
      return Optional.empty();
    }
    return listed(given, form, words, now, more ? ItemList::added : ItemList::without);
  }

  private Optional<Correction> listed(
      List<Slot> given, Form form, String words, LocalDateTime now, BinaryOperator<String> change) {
    return given.stream()
        .filter(slot -> slot.type() == Type.ITEMS)
        .flatMap(slot ->
            filling.read(List.of(slot), words, now).values().stream()
                .map(said ->
                    new Correction(
                        slot,
                        Optional.of(
                            change.apply(form.values().getOrDefault(slot.name(), ""), said)))))
        .findFirst();
  }

  /** The one slot given that a value of this type can only belong to. */
  private Optional<Correction> byType(
      List<Slot> given, Form form, String words, LocalDateTime now) {
    List<Correction> found =
        filling.read(given, words, now).entrySet().stream()
            .flatMap(entry ->
                given.stream()
                    .filter(slot -> slot.name().equals(entry.getKey()))
                    .map(slot ->
                        new Correction(slot, Optional.of(merged(slot, form, entry.getValue())))))
            .toList();
    if (found.size() == 1) {
      return found.stream().findFirst();
    }
    return given.stream()
        .filter(slot -> slot.type() == Type.ITEMS)
        .flatMap(slot -> counted(slot, form, words, now).stream())
        .findFirst();
  }

  /** Of a list of things only those named change. */
  private static String merged(Slot slot, Form form, String said) {
    return slot.type() == Type.ITEMS
        ? ItemList.corrected(form.values().getOrDefault(slot.name(), ""), said)
        : said;
  }

  /** Another number for the one thing asked for. */
  private Optional<Correction> counted(Slot slot, Form form, String words, LocalDateTime now) {
    String stored = form.values().getOrDefault(slot.name(), "");
    List<String> quantities =
        reader.find(words, now).stream()
            .filter(found -> found.type() == Type.QUANTITY)
            .map(found -> found.value().stored())
            .toList();
    if (quantities.size() != 1 || stored.isEmpty() || stored.contains(";")) {
      return Optional.empty();
    }
    String thing = stored.contains("*") ? stored.substring(0, stored.indexOf('*')) : stored;
    return Optional.of(new Correction(slot, Optional.of(thing + "*" + quantities.getFirst())));
  }

  /** What was answered last, in other words. */
  private Optional<Correction> last(List<Slot> given, Form form, String words, LocalDateTime now) {
    return given.stream()
        .filter(slot -> form.answered().filter(slot.name()::equals).isPresent())
        .filter(slot -> words.length() >= 2)
        .flatMap(slot ->
            reader.read(slot, words, now) instanceof Value value
                ? Stream.of(new Correction(slot, Optional.of(value.stored())))
                : Stream.empty())
        .findFirst();
  }
}
