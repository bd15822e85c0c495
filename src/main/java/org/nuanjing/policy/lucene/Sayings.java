package org.nuanjing.policy.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds in one pass over a text which units of a question it says, and which sentence says most.
 */
final class Sayings {

  private static final String ENDS = "。；;\n";

  private final List<Asking.Unit> units;

  /** By the first two characters of a form, or its only one. */
  private final Map<Integer, List<Form>> byStart = new HashMap<>();

  private record Form(String words, int unit, double weight) {}

  /**
   * What a text says.
   *
   * @param units how much of each unit, in their order
   * @param sentence the most that one sentence says of all
   * @param start of that sentence, from 0
   * @param end behind it
   */
  @SuppressWarnings("ArrayRecordComponent") // read only, and many
  record Said(double[] units, double sentence, int start, int end) {

    double sum() {
      return Arrays.stream(units).sum();
    }
  }

  Sayings(List<Asking.Unit> units) {
    this.units = units;
    for (int unit = 0; unit < units.size(); unit++) {
      Asking.Unit of = units.get(unit);
      for (int form = 0; form < of.forms().size(); form++) {
        String words = of.forms().get(form);
        if (of.weights()[form] > 0) {
          int key = words.length() == 1 ? words.charAt(0) : pair(words, 0);
          byStart
              .computeIfAbsent(key, none -> new ArrayList<>(1))
              .add(new Form(words, unit, of.weights()[form]));
        }
      }
    }
  }

  private static int pair(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }

  /**
   * Reads a text.
   *
   * @param text in {@link PolicyText#normal} form
   */
  Said in(String text) {
    double[] all = new double[units.size()];
    double[] here = new double[units.size()];
    double most = 0;
    double said = 0;
    int start = 0;
    int mostStart = 0;
    int mostEnd = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || ENDS.indexOf(text.charAt(i)) >= 0) {
        if (said > most) {
          most = said;
          mostStart = start;
          mostEnd = i;
        }
        if (said > 0) {
          Arrays.fill(here, 0);
          said = 0;
        }
        start = i + 1;
        continue;
      }
      said += at(text, i, text.charAt(i), all, here);
      if (i + 1 < text.length()) {
        said += at(text, i, pair(text, i), all, here);
      }
    }
    return new Said(all, most, mostStart, mostEnd);
  }

  /** What the forms that start at a place add to its sentence. */
  private double at(String text, int place, int key, double[] all, double[] here) {
    List<Form> forms = byStart.get(key);
    if (forms == null) {
      return 0;
    }
    double added = 0;
    for (Form form : forms) {
      if (form.weight > here[form.unit] && text.startsWith(form.words, place)) {
        added += form.weight - here[form.unit];
        here[form.unit] = form.weight;
        all[form.unit] = Math.max(all[form.unit], form.weight);
      }
    }
    return added;
  }
}
