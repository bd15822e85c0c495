package org.nuanjing.directory.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.directory.Hours;
import org.nuanjing.directory.Kind;
import org.nuanjing.directory.Listing;
import org.nuanjing.directory.Point;
import org.nuanjing.intents.Phrase;
import org.nuanjing.reference.Faults;
import org.nuanjing.reference.YamlList;

/** Reads the directory. */
final class DirectoryYaml {

  static final String FILE = "directory.yaml";

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "kind",
          "name",
          "name-en",
          "place",
          "level",
          "specialities",
          "specialities-en",
          "address",
          "address-en",
          "day",
          "night",
          "daytime",
          "hours",
          "papers",
          "papers-en",
          "latitude",
          "longitude",
          "checked");
  private static final List<String> LEVELS = List.of("3A", "3B", "2A", "2B", "1A");
  private static final String WEEKDAYS = "mon-fri 08:00-18:00";

  private final Faults faults;
  private final LocalDate today;
  private final Map<String, Listing> listings = new LinkedHashMap<>();

  DirectoryYaml(Faults faults, LocalDate today) {
    this.faults = faults;
    this.today = today;
  }

  List<Listing> read(String text) {
    new YamlList(FILE, faults).read(text, "directory", KEYS).forEach(this::listing);
    return List.copyOf(listings.values());
  }

  private void listing(YamlList.Row row) {
    Optional<Kind> kind = kind(row);
    Optional<Point> at = point(row);
    if (at.isEmpty() && kind.filter(each -> each != Kind.HELP_LINE).isPresent()) {
      row.fault("It is on no map.", "Give latitude and longitude in degrees.");
    }
    Listing listing =
        new Listing(
            row.id(),
            kind.orElse(Kind.HELP_LINE),
            new Phrase(row.text("name"), row.text("name-en")),
            place(row),
            level(row, kind),
            phrases(row, "specialities"),
            row.find("address").map(zh -> new Phrase(zh, row.find("address-en").orElse(zh))),
            row.text("day"),
            row.find("night"),
            hours(row, "daytime", WEEKDAYS),
            hours(row, "hours", "always"),
            phrases(row, "papers"),
            at,
            checked(row));
    if (listings.putIfAbsent(listing.id(), listing) != null) {
      row.fault("“" + listing.id() + "” stands here twice.", "Give one of them another id.");
    }
  }

  private static Optional<Kind> kind(YamlList.Row row) {
    String written = row.text("kind");
    Optional<Kind> kind =
        Arrays.stream(Kind.values()).filter(each -> name(each).equals(written)).findFirst();
    if (kind.isEmpty() && !written.isEmpty()) {
      row.fault(
          "There is no kind “" + written + "”.",
          "Use "
              + String.join(", ", Arrays.stream(Kind.values()).map(DirectoryYaml::name).toList())
              + ".");
    }
    return kind;
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> place(YamlList.Row row) {
    String written = row.text("place");
    return written.isEmpty() || written.equals("全国")
        ? List.of()
        : Arrays.stream(written.split("/", -1)).map(String::strip).toList();
  }

  private static String level(YamlList.Row row, Optional<Kind> kind) {
    Optional<String> level = row.find("level");
    if (level.isEmpty() && kind.filter(each -> each == Kind.GREEN_CHANNEL).isPresent()) {
      row.fault("“level” is missing.", "Use " + String.join(", ", LEVELS) + ".");
    }
    level
        .filter(written -> !LEVELS.contains(written))
        .ifPresent(written ->
            row.fault(
                "There is no level “" + written + "”.", "Use " + String.join(", ", LEVELS) + "."));
    return level.orElse("");
  }

  /** A list and its translation, of the same length. */
  private static List<Phrase> phrases(YamlList.Row row, String key) {
    List<String> zh = row.findTexts(key);
    List<String> en = row.findTexts(key + "-en");
    if (zh.size() != en.size()) {
      row.fault(
          "“" + key + "” and “" + key + "-en” are not of the same length.",
          "Give each its translation.");
      return List.of();
    }
    List<Phrase> phrases = new ArrayList<>();
    for (int i = 0; i < zh.size(); i++) {
      phrases.add(new Phrase(zh.get(i), en.get(i)));
    }
    return phrases;
  }

  private static Hours hours(YamlList.Row row, String key, String usual) {
    String written = row.find(key).orElse(usual);
    return Hours.parse(written)
        .orElseGet(() -> {
          row.fault(
              "“" + written + "” are no hours.",
              "Write always, 08:00-18:00 or mon-fri 08:00-12:00, sat 09:00-11:00.");
          return Hours.ALWAYS;
        });
  }

  private static Optional<Point> point(YamlList.Row row) {
    Optional<String> latitude = row.find("latitude");
    Optional<String> longitude = row.find("longitude");
    if (latitude.isEmpty() && longitude.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Point(
              Double.parseDouble(latitude.orElse("")), Double.parseDouble(longitude.orElse(""))));
    } catch (IllegalArgumentException e) {
      row.fault(
          "Its place on the map cannot be read.",
          "Give both in degrees: latitude: 43.95, longitude: 119.30.");
      return Optional.of(new Point(0, 0));
    }
  }

  private LocalDate checked(YamlList.Row row) {
    String written = row.text("checked");
    try {
      LocalDate day = written.isEmpty() ? today : LocalDate.parse(written);
      if (day.isAfter(today)) {
        row.fault("It was checked on a day to come.", "Write the day somebody made sure of it.");
      }
      return day;
    } catch (DateTimeException e) {
      row.fault("“" + written + "” is no day.", "Write it as 2026-10-20.");
      return today;
    }
  }
}
