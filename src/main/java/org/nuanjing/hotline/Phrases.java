package org.nuanjing.hotline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.reference.Faults;
import org.nuanjing.reference.ReferenceFolder;
import org.nuanjing.reference.YamlList;

/** The quick phrases of counsellors, from {@code phrases.yaml} of the reference data. */
public final class Phrases {

  /** The file they stand in; a folder may go without it. */
  public static final String FILE = "phrases.yaml";

  private static final Set<String> KEYS = Set.of("id", "zh", "en", "approved-by", "reviewed");

  private final List<Phrase> list;

  private Phrases(List<Phrase> list) {
    this.list = List.copyOf(list);
  }

  /**
   * A phrase.
   *
   * @param approvedBy who reviewed it; empty where nobody has
   * @param reviewed the day of the review
   */
  public record Phrase(
      String id, String zh, String en, Optional<String> approvedBy, LocalDate reviewed) {

    /** Whether it should be reviewed before it is used: by nobody, or more than a year ago. */
    public boolean stale(LocalDate today) {
      return approvedBy.isEmpty() || reviewed.plusYears(1).isBefore(today);
    }
  }

  /** All, in the order of the file. */
  public List<Phrase> list() {
    return list;
  }

  /**
   * Reads them.
   *
   * @throws org.nuanjing.reference.ReferenceBroken with every fault, where there is one
   */
  public static Phrases read(ReferenceFolder folder) {
    Faults faults = new Faults();
    List<Phrase> list = new ArrayList<>();
    folder
        .find(FILE, faults)
        .ifPresent(text ->
            new YamlList(FILE, faults)
                .read(text, "phrases", KEYS)
                .forEach(row -> list.add(phrase(row))));
    faults.check();
    return new Phrases(list);
  }

  private static Phrase phrase(YamlList.Row row) {
    String day = row.text("reviewed");
    LocalDate reviewed = LocalDate.EPOCH;
    try {
      reviewed = LocalDate.parse(day);
    } catch (DateTimeException notADay) {
      row.fault("“" + day + "” is no day.", "Write it like 2026-11-25.");
    }
    return new Phrase(
        row.id(),
        row.text("zh"),
        row.text("en"),
        row.find("approved-by").filter(who -> !who.isBlank()),
        reviewed);
  }
}
