package org.nuanjing.understanding.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.Phrase;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.numbers.Measures;
import org.nuanjing.understanding.numbers.Measures.Measure;
import org.nuanjing.understanding.values.Name.Kind;

/** How kept values are shown. What was kept in another form is shown as it is. */
public final class Shown {

  private final Names names;

  public Shown(ValueFinder finder) {
    this.names = finder.names();
  }

  /** A kept value in one language, days with their year. */
  public String in(Language language, Slot.Type type, String stored) {
    return in(language, type, stored, 0);
  }

  /** A kept value in one language, days of one year without it. */
  public String in(Language language, Slot.Type type, String stored, int year) {
    boolean zh = language == Language.ZH;
    return switch (type) {
      case DATE, PERIOD, MOMENT, DURATION -> new ShownTimes(language, year).in(type, stored);
      case ITEMS -> items(stored, language);
      case QUANTITY -> quantity(stored, language);
      case MONEY -> range(stored, zh) + (zh ? "元" : " yuan");
      case HEADCOUNT -> range(stored, zh) + (zh ? "人" : stored.equals("1") ? " person" : " people");
      case PHONE -> Phones.shown(stored);
      case BLOOD_TYPE -> blood(stored, zh);
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

  private String items(String stored, Language language) {
    List<String> shown = new ArrayList<>();
    for (String item : stored.split(";", -1)) {
      int star = item.indexOf('*');
      String id = star < 0 ? item : item.substring(0, star);
      String name = phrase(names.find(Kind.ITEM, id).map(Name::shown), id, language);
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

  private static String range(String stored, boolean zh) {
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
