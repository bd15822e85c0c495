package org.nuanjing.roster.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.nuanjing.reference.Faults;
import org.nuanjing.roster.Officer.Category;

/** Reads the roster. Faults name the line and never the person. */
final class OfficersCsv {

  static final String FILE = "officers.csv";
  private static final List<String> HEADER = List.of("badge", "name", "category", "unit");
  private static final String PHONE = "phone";

  private final Faults faults;
  private final Set<String> units;
  private final Set<String> badges = new HashSet<>();
  private int columns;

  OfficersCsv(Set<String> units, Faults faults) {
    this.units = units;
    this.faults = faults;
  }

  List<RosterEntry> read(String text) {
    List<RosterEntry> entries = new ArrayList<>();
    int line = 0;
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
      for (CSVRecord row : parser) {
        line = (int) parser.getCurrentLineNumber();
        if (row.getRecordNumber() == 1) {
          if (!header(row)) {
            return List.of();
          }
        } else if (row.size() > 1 || !row.get(0).isBlank()) {
          entry(row, line).ifPresent(entries::add);
        }
      }
    } catch (CSVException | UncheckedIOException broken) {
      faults.add(
          FILE, line + 1, "A quotation mark does not fit.", "Close it, or write it doubled.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  private boolean header(CSVRecord row) {
    List<String> named = row.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    columns = named.size();
    if (named.equals(HEADER) || (named.getLast().equals(PHONE) && without(named).equals(HEADER))) {
      return true;
    }
    faults.add(
        FILE,
        1,
        "The first line does not name the columns.",
        "Begin with: " + String.join(",", HEADER) + " (a column phone may follow)");
    return false;
  }

  private static List<String> without(List<String> named) {
    return named.subList(0, named.size() - 1);
  }

  private Optional<RosterEntry> entry(CSVRecord row, int line) {
    if (row.size() != columns) {
      faults.add(
          FILE,
          line,
          "There are " + row.size() + " columns instead of " + columns + ".",
          "Write: " + String.join(",", HEADER));
      return Optional.empty();
    }
    String badge = RosterEntry.badge(row.get(0));
    String name = row.get(1).strip();
    Optional<Category> category = category(row.get(2).strip());
    String unit = row.get(3).strip();
    if (!badge.matches("[A-Z0-9]{4,16}")) {
      faults.add(
          FILE, line, "This is no badge number.", "Write 4 to 16 letters A to Z and digits.");
    } else if (!badges.add(badge)) {
      faults.add(FILE, line, "The badge number stands here twice.", "Take one of them out.");
    }
    if (name.isEmpty()) {
      faults.add(FILE, line, "The name is missing.", "Add it.");
    }
    if (category.isEmpty()) {
      faults.add(FILE, line, "The category is not known.", "Write officer or 民警, auxiliary or 辅警.");
    }
    if (!units.contains(unit)) {
      faults.add(
          FILE,
          line,
          "There is no unit “" + unit + "”.",
          "Use an id of units.yaml, or add the unit there.");
    }
    Optional<String> phone = phone(row, line);
    return category.map(known -> new RosterEntry(badge, name, known, unit, phone));
  }

  private Optional<String> phone(CSVRecord row, int line) {
    String phone = row.size() > HEADER.size() ? row.get(HEADER.size()).strip() : "";
    if (!phone.isEmpty() && !phone.matches("[0-9+][0-9 -]{4,19}")) {
      faults.add(
          FILE, line, "This is no phone number.", "Write 5 to 20 digits, or leave it empty.");
    }
    return Optional.of(phone).filter(given -> !given.isEmpty());
  }

  private static Optional<Category> category(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "officer", "民警" -> Optional.of(Category.OFFICER);
      case "auxiliary", "辅警" -> Optional.of(Category.AUXILIARY);
      default -> Optional.empty();
    };
  }
}
