package org.nuanjing.understanding.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanjing.intents.Phrase;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.text.Words;
import org.nuanjing.writing.Resource;

/** A list of ids, each with its words: relations, departments. */
final class WordList {

  static final WordList RELATIONS = new WordList(Slot.Type.RELATION, "relations.txt");
  static final WordList DEPARTMENTS = new WordList(Slot.Type.DEPARTMENT, "departments.txt");

  /** What makes a weak word sure: 我爸, my wife; the longest first. */
  private static final List<String> MINE =
      List.of("我们家", "我家", "俺家", "咱家", "我的", "俺的", "我", "俺", "咱", "my ", "our ");

  private static final String SELF = "self";

  private final Slot.Type type;
  private final Words<String> sure = new Words<>();
  private final Words<String> weak = new Words<>();
  private final Map<String, Phrase> shown = new HashMap<>();

  private WordList(Slot.Type type, String file) {
    this.type = type;
    for (String line : Resource.lines(WordList.class, file)) {
      String[] cells = line.split("\t", -1);
      shown.put(cells[0], new Phrase(cells[1], cells[2]));
      sure.put(cells[1].toLowerCase(Locale.ROOT), cells[0]);
      put(sure, cells[3], cells[0]);
      if (cells.length > 4) {
        put(weak, cells[4], cells[0]);
      }
    }
  }

  private static void put(Words<String> words, String list, String id) {
    for (String word : list.split("、", -1)) {
      if (!word.isBlank()) {
        words.put(word.toLowerCase(Locale.ROOT), id);
      }
    }
  }

  /** What a message names; the officer's own self is named in most and found in none. */
  void find(String text, List<Found> into) {
    for (Found found : all(text)) {
      if (!found.stored().equals(SELF)) {
        into.add(found);
      }
    }
  }

  private List<Found> all(String text) {
    List<Found> all = new ArrayList<>(0);
    for (int i = 0; i < text.length(); i++) {
      Found found = at(text, i);
      if (found != null) {
        all.add(found);
        i = found.end() - 1;
      }
    }
    return all;
  }

  private @Nullable Found at(String text, int start) {
    for (String mine : MINE) {
      if (text.startsWith(mine, start)) {
        Found found = found(text, start, start + mine.length(), true);
        if (found != null) {
          return found;
        }
      }
    }
    return found(text, start, start, false);
  }

  private @Nullable Found found(String text, int start, int from, boolean led) {
    Words.Hit<String> hit = word(sure, text, from);
    Words.Hit<String> other = led ? word(weak, text, from) : null;
    if (other != null && (hit == null || other.end() > hit.end())) {
      hit = other;
    }
    return hit == null ? null : new Found(type, start, hit.end(), hit.meaning());
  }

  /** The longest word here; an English one stands between others. */
  private static Words.@Nullable Hit<String> word(Words<String> words, String text, int start) {
    if (start >= text.length() || (latin(text, start) && start > 0 && latin(text, start - 1))) {
      return null;
    }
    Words.Hit<String> best = null;
    for (Words.Hit<String> hit : words.all(text, start)) {
      boolean whole = !latin(text, hit.end() - 1) || !latin(text, hit.end());
      best = whole ? hit : best;
    }
    return best;
  }

  private static boolean latin(String text, int at) {
    return at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
  }

  /** The one id an answer names; empty where it names none or several. */
  Optional<String> read(String text) {
    String bare = text.strip();
    String whole = sure.get(bare) == null ? weak.get(bare) : sure.get(bare);
    if (whole != null) {
      return Optional.of(whole);
    }
    List<String> ids = all(text).stream().map(Found::stored).distinct().toList();
    return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
  }

  List<String> ids() {
    return shown.keySet().stream().sorted().toList();
  }

  /** How an id is shown; empty for one that is not listed. */
  Optional<Phrase> shown(String id) {
    return Optional.ofNullable(shown.get(id));
  }
}
