package org.nuanjing.understanding.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.text.Line;
import org.nuanjing.understanding.text.Words;
import org.nuanjing.understanding.values.Name.Kind;
import org.nuanjing.writing.Han;

/**
 * Everything that has a name. A word is known as it is written, or by its sound: 典伏 is 碘伏, where it
 * shares a character with the name or is counted.
 */
final class Names {

  /** A name that stands in a text. */
  record Hit(int start, int end, List<Name> all) {

    /** The first it names of a kind; null for none. */
    @Nullable Name first(Kind kind) {
      return all.stream().filter(name -> name.kind() == kind).findFirst().orElse(null);
    }

    /** The one it names; null where it is the name of several of a kind. */
    @Nullable Name only(Kind kind) {
      List<Name> such = all.stream().filter(name -> name.kind() == kind).distinct().toList();
      return such.size() == 1 ? such.getFirst() : null;
    }

    Kind kind() {
      return all.stream().map(Name::kind).min(Kind::compareTo).orElseThrow();
    }
  }

  /**
   * A thing that something sounds like.
   *
   * @param end where it ends in the text, exclusive
   * @param near whether a third of its name's characters stand there
   */
  record Sounding(int end, Name item, boolean near) {}

  private record Sounded(String name, Name item) {}

  private final Words<List<Name>> written = new Words<>();
  private final Words<Sounded> sounds = new Words<>();
  private final Map<String, Name> byId = new HashMap<>();

  Names(List<Name> names) {
    for (Name name : names) {
      byId.putIfAbsent(name.kind() + " " + name.id(), name);
      for (String each : name.names()) {
        add(Line.of(each, List.of()).text().strip(), name);
      }
    }
  }

  private void add(String written, Name name) {
    if (written.isEmpty()) {
      return;
    }
    List<Name> known = this.written.get(written);
    List<Name> all = known == null ? new ArrayList<>() : known;
    all.add(name);
    this.written.put(written, all);
    String sound = sound(written);
    if (name.kind() == Kind.ITEM && sound.length() > 1 && sounds.get(sound) == null) {
      sounds.put(sound, new Sounded(written, name));
    }
  }

  /** Whether two words are the same to the ear: 口照, 口罩. */
  static boolean soundAlike(String one, String other) {
    String sound = sound(one);
    return !sound.isEmpty() && sound.equals(sound(other));
  }

  /** One sign for each sound; empty where a sign has none. */
  private static String sound(String text) {
    StringBuilder sound = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int each = Han.sound(text.charAt(i));
      if (each == 0) {
        return "";
      }
      sound.append((char) each);
    }
    return sound.toString();
  }

  Optional<Name> find(Kind kind, String id) {
    return Optional.ofNullable(byId.get(kind + " " + id));
  }

  /** The longest name written here; null for none. */
  @Nullable Hit at(String text, int start) {
    if (start > 0 && latin(text, start) && latin(text, start - 1)) {
      return null;
    }
    Hit best = null;
    for (Words.Hit<List<Name>> hit : written.all(text, start)) {
      int end = wordEnd(text, hit.end());
      if (end > 0) {
        best = new Hit(start, end, hit.meaning());
      }
    }
    return best;
  }

  /** Where a name ends, an English plural with it; 0 where a longer word goes on. */
  private static int wordEnd(String text, int end) {
    if (!latin(text, end - 1)) {
      return end;
    }
    for (String plural : new String[] {"", "es", "s"}) {
      int after = end + plural.length();
      if (text.startsWith(plural, end) && !latin(text, after)) {
        return after;
      }
    }
    return 0;
  }

  private static boolean latin(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char sign = text.charAt(at);
    return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
  }

  /** The longest thing that sounds like what is written here; null for none. */
  @Nullable Sounding soundingAt(String text, int start) {
    Words.Hit<Sounded> hit = sounds.longest(text, start, sign -> Han.sound((char) sign));
    if (hit == null) {
      return null;
    }
    Sounded sounded = hit.meaning();
    return new Sounding(hit.end(), sounded.item(), shares(text, start, sounded.name()));
  }

  /** Whether at least a third of the name's characters stand there. */
  private static boolean shares(String text, int start, String name) {
    int same = 0;
    for (int i = 0; i < name.length(); i++) {
      same += text.charAt(start + i) == name.charAt(i) ? 1 : 0;
    }
    return 3 * same >= name.length();
  }
}
