package org.nuanjing.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tickets of a queue somebody wants to see, as the page's address says it.
 *
 * @param chosen what is chosen of each part; empty text for everything
 * @param words what is looked for; empty for nothing
 * @param page counted from 1
 */
record QueueFilter(Map<Part, String> chosen, String words, int page) {

  static final String MINE = "mine";
  static final String UNASSIGNED = "unassigned";
  static final String MENTIONED = "mentioned";
  static final String SOON = "soon";
  static final String LATE = "late";
  static final String OPEN = "open";
  static final String CLOSED = "closed";

  private static final Set<String> CLOSED_STATES = Set.of(CLOSED, "RESOLVED", "CANCELLED");
  private static final int LONGEST = 100;
  private static final int MOST_PAGES = 10_000;

  /** Something tickets differ in. */
  enum Part {
    SHOW,
    DUE,
    DESK,
    UNIT,
    STATE,
    URGENCY,
    TAG;

    /** Its name in an address. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  QueueFilter {
    chosen = Map.copyOf(chosen);
  }

  /** What an address says; what is too long or no number counts as not said. */
  static QueueFilter of(Map<String, String> address) {
    Map<Part, String> chosen = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      chosen.put(part, said(address, part.key()));
    }
    String show = said(address, Part.SHOW.key());
    if (show.equals(LATE)) {
      chosen.put(Part.DUE, LATE);
      chosen.put(Part.SHOW, "");
    } else if (show.equals("all")) {
      chosen.put(Part.SHOW, "");
    }
    return new QueueFilter(chosen, said(address, "q"), page(said(address, "page")));
  }

  private static String said(Map<String, String> address, String key) {
    String value = address.getOrDefault(key, "").strip();
    return value.length() > LONGEST ? "" : value;
  }

  private static int page(String said) {
    return said.matches("\\d{1,5}") ? Math.clamp(Long.parseLong(said), 1, MOST_PAGES) : 1;
  }

  String of(Part part) {
    return chosen.getOrDefault(part, "");
  }

  /** Whether something is looked for. */
  public boolean searching() {
    return !words.isEmpty();
  }

  /** Whether it is about closed tickets; a search is about both until a state is chosen. */
  public boolean closed() {
    return CLOSED_STATES.contains(of(Part.STATE));
  }

  /** What is chosen outside the form that narrows the queue down, by its name in the address. */
  public Map<String, String> beside() {
    return Stream.of(
            Map.entry("q", words),
            Map.entry(Part.SHOW.key(), of(Part.SHOW)),
            Map.entry(Part.DUE.key(), of(Part.DUE)))
        .filter(entry -> !entry.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The same with something else of a part, from its first page. */
  QueueFilter with(Part part, String value) {
    Map<Part, String> other = new EnumMap<>(chosen);
    other.put(part, value);
    return new QueueFilter(other, words, 1);
  }

  QueueFilter onPage(int other) {
    return new QueueFilter(chosen, words, other);
  }

  /** What stands behind the question mark; empty for the whole queue from its start. */
  String query() {
    return Stream.of(
            Stream.of(pair("q", words)),
            Stream.of(Part.values()).map(part -> pair(part.key(), of(part))),
            Stream.of(pair("page", page == 1 ? "" : Integer.toString(page))))
        .flatMap(pairs -> pairs)
        .filter(pair -> !pair.isEmpty())
        .collect(Collectors.joining("&"));
  }

  /** Where the page is. */
  String href() {
    String query = query();
    return query.isEmpty() ? "/desk" : "/desk?" + query;
  }

  private static String pair(String key, String value) {
    return value.isEmpty() ? "" : key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
