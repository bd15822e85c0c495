package org.nuanjing.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.SlotReader.Value;

/**
 * Measures what is found in messages, on demand: {@code mvn test -Dtest=SlotFigures
 * -Drows=FILE.tsv} writes {@code target/slot-figures.txt}. The file has a line of column names,
 * then label, style, text and slots, tab-separated; slots are {@code name=value} with {@code ;}
 * between, several values of a name with {@code ,} between, as a person reads them. A value of the
 * file is read as an answer and compared with what was found in the form it is kept in.
 */
class SlotFigures {

  /** What is measured: a name of the file. */
  private enum Group {
    ITEM,
    QUANTITY,
    COUNT,
    DATE,
    DURATION,
    RELATION,
    PLACE,
    DEPARTMENT;

    /** Whether values of a type are measured in it. */
    boolean holds(Slot.Type type) {
      return switch (this) {
        case ITEM -> type == Slot.Type.ITEMS;
        case QUANTITY -> type == Slot.Type.QUANTITY || type == Slot.Type.ITEMS;
        case COUNT -> type == Slot.Type.HEADCOUNT;
        case DATE -> type == Slot.Type.DATE || type == Slot.Type.PERIOD || type == Slot.Type.MOMENT;
        case DURATION -> type == Slot.Type.DURATION;
        case RELATION -> type == Slot.Type.RELATION;
        case PLACE ->
            type == Slot.Type.UNIT || type == Slot.Type.HOSPITAL || type == Slot.Type.PLACE;
        case DEPARTMENT -> type == Slot.Type.DEPARTMENT;
      };
    }
  }

  private record Tally(int annotated, int found, int right) {

    Tally plus(int annotated, int found, int right) {
      return new Tally(this.annotated + annotated, this.found + found, this.right + right);
    }

    @Override
    public String toString() {
      return "annotated %3d  found %3d  right %3d  precision %.2f  recall %.2f"
          .formatted(annotated, found, right, ratio(right, found), ratio(right, annotated));
    }

    private static double ratio(int part, int whole) {
      return whole == 0 ? 1 : (double) part / whole;
    }
  }

  private final Map<Group, Tally> tallies = new EnumMap<>(Group.class);
  private final List<String> report = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();
  private int leftOut;

  @Test
  void measure() throws IOException {
    String rows = System.getProperty("rows", "");
    if (rows.isBlank()) {
      throw new IllegalArgumentException("Name the file: -Drows=FILE.tsv");
    }
    for (Group group : Group.values()) {
      tallies.put(group, new Tally(0, 0, 0));
    }
    for (String line : Files.readAllLines(Path.of(rows)).stream().skip(1).toList()) {
      String[] row = line.split("\t", -1);
      row(row[2], row.length > 3 ? row[3] : "");
    }
    tallies.forEach((group, tally) -> report.add("%-10s %s".formatted(group, tally)));
    Tally all =
        tallies.values().stream()
            .reduce(
                new Tally(0, 0, 0),
                (one, other) -> one.plus(other.annotated, other.found, other.right));
    report.add("%-10s %s".formatted("all", all));
    report.add("left out, of no type we read: " + leftOut);
    report.addAll(differences);
    Files.write(Path.of("target", "slot-figures.txt"), report);
  }

  private void row(String text, String slots) {
    Map<String, List<String>> annotated = annotated(slots);
    List<FoundValue> found = Reads.READER.find(text, Reads.NOW);
    for (Group group : Group.values()) {
      List<String> wanted = wanted(group, annotated);
      List<String> got = found(group, found);
      List<String> missing = new ArrayList<>(wanted);
      List<String> extra = new ArrayList<>();
      for (String each : got) {
        boolean right = missing.remove(each) || missing.remove(each.replaceFirst(" .*", ""));
        if (!right) {
          extra.add(each);
        }
      }
      tallies.computeIfPresent(
          group,
          (g, tally) -> tally.plus(wanted.size(), got.size(), wanted.size() - missing.size()));
      if (!missing.isEmpty() || !extra.isEmpty()) {
        differences.add("%s  missing %s  extra %s  in: %s".formatted(group, missing, extra, text));
      }
    }
  }

  private static Map<String, List<String>> annotated(String slots) {
    Map<String, List<String>> all = new HashMap<>();
    for (String slot : slots.split(";", -1)) {
      int equals = slot.indexOf('=');
      if (equals > 0) {
        all.put(
            slot.substring(0, equals), Arrays.asList(slot.substring(equals + 1).split(",", -1)));
      }
    }
    return all;
  }

  private List<String> wanted(Group group, Map<String, List<String>> annotated) {
    List<String> wanted = new ArrayList<>();
    switch (group) {
      case ITEM ->
          values(annotated, "item").forEach(each -> wanted.add(kept(Slot.Type.ITEMS, each)));
      case QUANTITY -> {
        String unit = String.join("", values(annotated, "unit"));
        values(annotated, "qty").forEach(each -> wanted.add(kept(Slot.Type.QUANTITY, each + unit)));
      }
      case COUNT ->
          values(annotated, "count").forEach(each -> wanted.add(kept(Slot.Type.HEADCOUNT, each)));
      case DATE -> values(annotated, "date").forEach(each -> wanted.add(time(each)));
      case DURATION ->
          values(annotated, "duration").forEach(each -> wanted.add(kept(Slot.Type.DURATION, each)));
      case RELATION ->
          values(annotated, "person").forEach(each -> relation(each).ifPresent(wanted::add));
      case PLACE -> values(annotated, "place").forEach(each -> wanted.add(place(each)));
      case DEPARTMENT ->
          values(annotated, "dept").forEach(each -> wanted.add(kept(Slot.Type.DEPARTMENT, each)));
    }
    return wanted;
  }

  private static List<String> values(Map<String, List<String>> annotated, String name) {
    return annotated.getOrDefault(name, List.of());
  }

  private static String kept(Slot.Type type, String text) {
    return Reads.read(type, text) instanceof Value value ? Reads.bare(value) : "unread " + text;
  }

  private static String time(String text) {
    return Reads.READER.find(text, Reads.NOW).stream()
        .filter(found -> Group.DATE.holds(found.type()))
        .map(found -> found.value().stored())
        .findFirst()
        .orElse("unread " + text);
  }

  private static String place(String text) {
    return Reads.READER.find(text, Reads.NOW).stream()
        .filter(found -> Group.PLACE.holds(found.type()))
        .map(found -> found.value().stored())
        .findFirst()
        .orElse(text);
  }

  private Optional<String> relation(String text) {
    if (Reads.read(Slot.Type.RELATION, text) instanceof Value value) {
      return Optional.of(value.stored());
    }
    leftOut++;
    return Optional.empty();
  }

  private static List<String> found(Group group, List<FoundValue> all) {
    List<String> found = new ArrayList<>();
    for (FoundValue each : all) {
      if (!group.holds(each.type())) {
        continue;
      }
      String stored = Reads.bare(each.value());
      if (each.type() != Slot.Type.ITEMS) {
        found.add(stored);
        continue;
      }
      for (String item : stored.split(";", -1)) {
        int star = item.indexOf('*');
        if (group == Group.ITEM) {
          found.add(star < 0 ? item : item.substring(0, star));
        } else if (star >= 0) {
          found.add(item.substring(star + 1));
        }
      }
    }
    return found;
  }
}
