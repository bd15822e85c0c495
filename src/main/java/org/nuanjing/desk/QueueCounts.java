package org.nuanjing.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanjing.desk.QueueFilter.Part;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.Unit;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.TicketCard;

/**
 * Sorts out which tickets a filter wants, and counts beside each choice how many there would be
 * with it in place of the present one.
 */
final class QueueCounts {

  private final StaffMember me;
  private final Units units;
  private final Instant now;
  private final List<TicketCard> wanted = new ArrayList<>();
  private final Map<Part, Map<String, Integer>> counts = new EnumMap<>(Part.class);
  private final Map<String, Set<String>> above = new HashMap<>();

  private QueueCounts(StaffMember me, Units units, Instant now) {
    this.me = me;
    this.units = units;
    this.now = now;
  }

  /** Counts tickets that this person may read. */
  static QueueCounts of(
      List<TicketCard> cards, QueueFilter filter, StaffMember me, Units units, Instant now) {
    QueueCounts counts = new QueueCounts(me, units, now);
    cards.forEach(card -> counts.add(card, filter));
    return counts;
  }

  /** Those the filter wants, in the order they came. */
  List<TicketCard> wanted() {
    return wanted;
  }

  /** How many there would be with this choice; empty text counts those without any. */
  int of(Part part, String value) {
    return counted(part).getOrDefault(value, 0);
  }

  /** The choices of a part for which there would be any. */
  Set<String> choices(Part part) {
    return counted(part).keySet();
  }

  private void add(TicketCard card, QueueFilter filter) {
    Map<Part, Set<String>> values = new EnumMap<>(Part.class);
    List<Part> against = new ArrayList<>();
    for (Part part : Part.values()) {
      Set<String> mine = values(card, part);
      values.put(part, mine);
      if (!filter.of(part).isEmpty() && !mine.contains(filter.of(part))) {
        against.add(part);
      }
    }
    if (against.isEmpty()) {
      wanted.add(card);
      values.forEach(this::count);
    } else if (against.size() == 1) {
      count(against.getFirst(), values.getOrDefault(against.getFirst(), Set.of()));
    }
  }

  private void count(Part part, Set<String> values) {
    Map<String, Integer> counted = counted(part);
    counted.merge("", 1, Integer::sum);
    values.forEach(value -> counted.merge(value, 1, Integer::sum));
  }

  private Map<String, Integer> counted(Part part) {
    return counts.computeIfAbsent(part, none -> new HashMap<>());
  }

  private Set<String> values(TicketCard card, Part part) {
    return switch (part) {
      case SHOW -> shown(card);
      case DUE ->
          card.late(now)
              ? Set.of(QueueFilter.LATE)
              : card.soon(now) ? Set.of(QueueFilter.SOON) : Set.of();
      case DESK -> Set.of(card.desk());
      case UNIT -> above(card);
      case STATE ->
          Set.of(card.open() ? QueueFilter.OPEN : QueueFilter.CLOSED, card.state().name());
      case URGENCY -> Set.of(card.priority().name());
      case TAG -> Set.copyOf(card.tags());
    };
  }

  private Set<String> shown(TicketCard card) {
    Set<String> shown = new HashSet<>();
    card.assignee()
        .ifPresentOrElse(
            who -> {
              if (who.equals(me.name())) {
                shown.add(QueueFilter.MINE);
              }
            },
            () -> shown.add(QueueFilter.UNASSIGNED));
    if (card.mentioned().contains(me.name())) {
      shown.add(QueueFilter.MENTIONED);
    }
    return shown;
  }

  /** The unit of who asked and those above it, where staff may learn who asked. */
  private Set<String> above(TicketCard card) {
    return card.unit()
        .filter(unit -> card.named())
        .map(unit -> above.computeIfAbsent(unit, this::upwards))
        .orElse(Set.of());
  }

  private Set<String> upwards(String unit) {
    return units
        .find(unit)
        .map(known ->
            units.upwards(known.id()).stream()
                .map(Unit::id)
                .collect(Collectors.toUnmodifiableSet()))
        .orElse(Set.of());
  }
}
