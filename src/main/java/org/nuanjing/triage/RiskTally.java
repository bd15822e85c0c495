package org.nuanjing.triage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** How well risk is noticed in rows of messages. */
public final class RiskTally {

  /** A row, and what it was taken for. */
  public record Judged(RiskRow row, RiskLevel taken) {}

  private final List<Judged> judged;

  private RiskTally(List<Judged> judged) {
    this.judged = List.copyOf(judged);
  }

  /** Judges every row. */
  public static RiskTally of(List<RiskRow> rows, Function<String, RiskLevel> detector) {
    List<Judged> judged = new ArrayList<>();
    rows.forEach(row -> judged.add(new Judged(row, detector.apply(row.text()))));
    return new RiskTally(judged);
  }

  static RiskTally of(List<Judged> judged) {
    return new RiskTally(judged);
  }

  /** How many rows there are. */
  public int rows() {
    return judged.size();
  }

  /**
   * The share of rows at a level or above that were taken for that level or above, 0 to 1; empty
   * where there is none.
   */
  public OptionalDouble recall(RiskLevel level) {
    return share(each -> each.row().level().atLeast(level), each -> each.taken().atLeast(level));
  }

  /** The share of rows without risk that would call a person, 0 to 1; empty where there is none. */
  public OptionalDouble falseAlarm() {
    return share(
        each -> each.row().level() == RiskLevel.NONE,
        each -> each.taken().atLeast(RiskLevel.MODERATE));
  }

  /** The share of rows that were taken for just their level, 0 to 1; empty where there is none. */
  public OptionalDouble agreement() {
    return share(each -> true, each -> each.taken() == each.row().level());
  }

  /** The rows by their level, each level once. */
  public Map<RiskLevel, RiskTally> byLevel() {
    Map<RiskLevel, RiskTally> levels = new EnumMap<>(RiskLevel.class);
    for (RiskLevel level : RiskLevel.values()) {
      levels.put(level, only(each -> each.row().level() == level));
    }
    return levels;
  }

  /** The rows by their category, in its order; empty where rows have none. */
  public Map<String, RiskTally> byCategory() {
    return by(RiskRow::category);
  }

  /** The rows by whom they are about; empty where rows do not say. */
  public Map<String, RiskTally> bySubject() {
    return by(RiskRow::subject);
  }

  private Map<String, RiskTally> by(Function<RiskRow, String> key) {
    Map<String, RiskTally> parts = new TreeMap<>();
    judged.stream()
        .map(each -> key.apply(each.row()))
        .filter(each -> !each.isEmpty())
        .distinct()
        .forEach(name -> parts.put(name, only(each -> key.apply(each.row()).equals(name))));
    return parts;
  }

  /** How many rows of a level were taken for another one, or for the same. */
  public long count(RiskLevel level, RiskLevel taken) {
    return judged.stream()
        .filter(each -> each.row().level() == level && each.taken() == taken)
        .count();
  }

  private RiskTally only(Predicate<Judged> which) {
    return new RiskTally(judged.stream().filter(which).toList());
  }

  private OptionalDouble share(Predicate<Judged> of, Predicate<Judged> which) {
    return judged.stream().filter(of).mapToInt(each -> which.test(each) ? 1 : 0).average();
  }
}
