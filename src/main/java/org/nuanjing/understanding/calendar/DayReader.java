package org.nuanjing.understanding.calendar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.calendar.Form.Read;

/** Reads one day, or days, of a text: whichever way of writing them takes most of it. */
final class DayReader {

  private static final List<Form> CHINESE =
      forms(DateForms.FORMS, NearForms.FORMS, RowForms.FORMS, HolidayForms.FORMS);
  private static final List<Form> CHINESE_ASKED = forms(CHINESE, DateForms.ASKED, NearForms.ASKED);
  private static final List<Form> ENGLISH_ASKED = forms(EnglishForms.FORMS, NearForms.ASKED);

  private DayReader() {}

  @SafeVarargs
  private static List<Form> forms(List<Form>... all) {
    List<Form> forms = new ArrayList<>();
    for (List<Form> some : all) {
      forms.addAll(some);
    }
    return List.copyOf(forms);
  }

  /**
   * The day that begins here; null for none.
   *
   * @param sense some ways to write a day are read only in an answer
   */
  static @Nullable Read at(String text, int start, Frame from, Sense sense) {
    boolean asked = sense.asked();
    char sign = text.charAt(start);
    boolean latin = sign >= 'a' && sign <= 'z';
    Read best =
        latin
            ? Form.longest(asked ? ENGLISH_ASKED : EnglishForms.FORMS, text, start, from)
            : Form.longest(asked ? CHINESE_ASKED : CHINESE, text, start, from);
    if (!latin && sign >= '0' && sign <= '9') {
      best = longer(best, Form.longest(EnglishForms.FORMS, text, start, from));
    }
    best = longer(best, RelativeForms.at(text, start, from));
    if (!asked && HolidayForms.namesAThing(text, start)) {
      return best;
    }
    return longer(best, HolidayForms.named(text, start, from));
  }

  private static @Nullable Read longer(@Nullable Read one, @Nullable Read other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.end() > one.end() ? other : one;
  }
}
