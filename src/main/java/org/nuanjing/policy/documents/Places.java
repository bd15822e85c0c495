package org.nuanjing.policy.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the country's provinces and cities by name, and the places its documents are for. */
public final class Places {

  private static final int LONGEST_NAME = 8;
  private static final Pattern KIND = Pattern.compile("^" + Region.KINDS);
  private static final Places COUNTRY = bundled();

  private final Map<String, Region> byName;
  private final Set<String> ambiguous;

  private Places(Map<String, Region> byName, Set<String> ambiguous) {
    this.byName = byName;
    this.ambiguous = ambiguous;
  }

  /** Provinces and cities. */
  public static Places ofTheCountry() {
    return COUNTRY;
  }

  /** These places and those of the regions given, each part of them by its own name. */
  public Places with(Collection<Region> regions) {
    Map<String, Region> all = new HashMap<>(byName);
    for (Region region : regions) {
      for (int i = 1; i <= region.parts().size(); i++) {
        all.putIfAbsent(region.parts().get(i - 1), new Region(region.parts().subList(0, i)));
      }
    }
    return new Places(all, ambiguous);
  }

  /** The region with its province before it where only the city is given. */
  public Region complete(Region region) {
    if (region.national()) {
      return region;
    }
    Region known = byName.get(region.parts().getFirst());
    if (known == null) {
      return region;
    }
    List<String> parts = new ArrayList<>(known.parts());
    parts.addAll(region.parts().subList(1, region.parts().size()));
    return new Region(parts);
  }

  /** The place a title begins with, its kind (省, 市) beside it: 杭州市精神卫生条例. */
  public Optional<Region> atStartOf(String title) {
    return at(title, 0)
        .filter(name -> KIND.matcher(title.substring(name.length())).find())
        .map(this::region);
  }

  /** Every place a text names, in order. */
  public List<Region> namedIn(String text) {
    List<Region> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      Optional<String> name = at(text, i);
      name.map(this::region).ifPresent(found::add);
      i += name.map(String::length).orElse(1);
    }
    return found.stream().distinct().toList();
  }

  /** The text with the names of places taken out, and their kind after them. */
  public String without(String text) {
    StringBuilder rest = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      Optional<String> name = at(text, i);
      if (name.isEmpty()) {
        rest.append(text.charAt(i++));
        continue;
      }
      i += name.get().length();
      var kind = KIND.matcher(text.substring(i));
      i += kind.find() ? kind.end() : 0;
      rest.append(' ');
    }
    return rest.toString();
  }

  private Optional<String> at(String text, int start) {
    for (int length = Math.min(LONGEST_NAME, text.length() - start); length >= 2; length--) {
      String name = text.substring(start, start + length);
      if (byName.containsKey(name)
          && (!ambiguous.contains(name) || KIND.matcher(text.substring(start + length)).find())) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private Region region(String name) {
    return Objects.requireNonNull(byName.get(name));
  }

  private static Places bundled() {
    Map<String, Region> byName = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (String line : resource().lines().filter(line -> !line.startsWith("#")).toList()) {
      String[] names = line.strip().split(" ", -1);
      byName.put(names[0], new Region(List.of(names[0])));
      for (int i = 1; i < names.length; i++) {
        String name = names[i].replace("*", "");
        byName.put(name, new Region(List.of(names[0], name)));
        if (names[i].endsWith("*")) {
          ambiguous.add(name);
        }
      }
    }
    return new Places(byName, ambiguous);
  }

  private static String resource() {
    try (InputStream in = Places.class.getResourceAsStream("places.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
