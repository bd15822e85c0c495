package org.nuanjing.understanding.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.Phrase;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.numbers.Measures;
import org.nuanjing.understanding.numbers.Measures.Measure;
import org.nuanjing.understanding.values.Name.Kind;

/** How kept values are shown. What was kept in another form is shown as it is. */
public final class Shown {

  private static final String NUMBERS = "[0-9]+(?:\\.[0-9]+)?(?:-[0-9]+(?:\\.[0-9]+)?)?";
  private static final Pattern NUMBER = Pattern.compile(NUMBERS);
  private static final Pattern WHOLE_RANGE = Pattern.compile("([1-9][0-9]{1,9})-([0-9]{2,10})");
  private static final Pattern QUANTITY = Pattern.compile(NUMBERS + "(?: \\S+)?");
  private static final Pattern BLOOD = Pattern.compile("(?:A|B|AB|O)[+-]?|Rh[+-]");

  private static final String ITEM = "[^*;~]+(?:~[^*;~]+)?(?:\\*" + NUMBERS + "(?: [^ *;]+)?)?";
  private static final Pattern ITEMS = Pattern.compile(ITEM + "(?:;" + ITEM + ")*");

  private final Names names;

  public Shown(ValueFinder finder) {
    this.names = finder.names();
  }

  /** A kept value in one language, days of one year without it. */
  public String in(Language language, Slot.Type type, String stored, int year) {
    boolean zh = language == Language.ZH;
    return switch (type) {
      case DATE, PERIOD, MOMENT, DURATION -> new ShownTimes(language, year).in(type, stored);
      case ITEMS -> items(stored, language);
      case QUANTITY -> QUANTITY.matcher(stored).matches() ? quantity(stored, language) : stored;
      case MONEY -> number(stored, zh, zh ? "元" : " yuan");
      case HEADCOUNT -> number(stored, zh, zh ? "人" : stored.equals("1") ? " person" : " people");
      case PHONE -> Phones.shown(stored);
      case BLOOD_TYPE -> BLOOD.matcher(stored).matches() ? blood(stored, zh) : stored;
      case RELATION -> phrase(WordList.RELATIONS.shown(stored), stored, language);
      case DEPARTMENT -> phrase(WordList.DEPARTMENTS.shown(stored), stored, language);
      case UNIT -> phrase(names.find(Kind.UNIT, stored).map(Name::shown), stored, language);
      case HOSPITAL -> phrase(names.find(Kind.HOSPITAL, stored).map(Name::shown), stored, language);
      default -> stored;
    };
  }

  private static String phrase(Optional<Phrase> phrase, String stored, Language language) {
    return phrase.map(known -> known.in(language)).orElse(stored);
  }

  /** Kept things; other words that hold a * or ; of their own are shown as they are. */
  private String items(String stored, Language language) {
    if (!ITEMS.matcher(stored).matches()) {
      return stored;
    }
    List<String> shown = new ArrayList<>();
    for (String item : stored.split(";", -1)) {
      int star = item.indexOf('*');
      String thing = star < 0 ? item : item.substring(0, star);
      int said = thing.indexOf('~');
      String name =
          said < 0
              ? phrase(names.find(Kind.ITEM, thing).map(Name::shown), thing, language)
              : thing.substring(said + 1);
      shown.add(star < 0 ? name : name + " " + quantity(item.substring(star + 1), language));
    }
    return String.join(language == Language.ZH ? "、" : ", ", shown);
  }

  private static String quantity(String stored, Language language) {
    int space = stored.indexOf(' ');
    if (space < 0) {
      return range(stored, language == Language.ZH);
    }
    String amount = stored.substring(0, space);
    Measure measure = Measures.named(stored.substring(space + 1));
    if (language == Language.ZH) {
      return range(amount, true) + measure.kept();
    }
    boolean one = amount.equals("1") || amount.equals("0.5");
    return range(amount, false) + " " + (one ? measure.one() : measure.many());
  }

  private static String number(String stored, boolean zh, String unit) {
    return NUMBER.matcher(stored).matches() ? range(stored, zh) + unit : stored;
  }

  /** A range, or what was said as 三千多: all between one round number and the next. */
  private static String range(String stored, boolean zh) {
    Matcher more = WHOLE_RANGE.matcher(stored);
    if (more.matches()) {
      long from = Long.parseLong(more.group(1)) - 1;
      long step = Long.parseLong(more.group(2)) + 1 - from;
      if (step >= 10 && Long.toString(step).matches("10+") && from % step == 0) {
        return zh ? from + "多" : "over " + from;
      }
    }
    return stored.replace("-", zh ? "到" : "–");
  }

  private static String blood(String stored, boolean zh) {
    boolean negative = stored.endsWith("-");
    boolean positive = stored.endsWith("+");
    String type = stored.replaceAll("[+-]$", "").replace("Rh", "");
    String sign =
        negative ? (zh ? "Rh阴性" : "Rh negative") : positive ? (zh ? "Rh阳性" : "Rh positive") : "";
    if (type.isEmpty()) {
      return sign;
    }
    if (zh) {
      return type + "型" + sign;
    }
    return sign.isEmpty() ? "type " + type : "type " + type + ", " + sign;
  }
}
