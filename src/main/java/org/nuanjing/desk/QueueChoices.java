package org.nuanjing.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanjing.desk.QueueFilter.Part;
import org.nuanjing.desk.QueueView.Choice;
import org.nuanjing.desk.QueueView.Select;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.Unit;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.Priority;
import org.springframework.stereotype.Component;

/** What can be chosen above a queue, with how many there are of each. */
@Component
final class QueueChoices {

  private static final int MOST_TAGS = 30;
  private static final String INDENT = "\u3000";

  private final Words words;
  private final Units units;

  QueueChoices(Words words, Units units) {
    this.words = words;
    this.units = units;
  }

  /** Whose they are, then how near the time; pressing a chosen one takes it away again. */
  List<Choice> pills(QueueFilter filter, QueueCounts counts, Locale locale) {
    QueueFilter all = filter.with(Part.SHOW, "").with(Part.DUE, "");
    boolean none = filter.of(Part.SHOW).isEmpty() && filter.of(Part.DUE).isEmpty();
    Choice everything =
        new Choice("all", words.text("show.all", locale), Optional.empty(), none, all.href());
    return Stream.of(
            Stream.of(everything),
            Stream.of(QueueFilter.MINE, QueueFilter.UNASSIGNED, QueueFilter.MENTIONED)
                .map(value -> pill(filter, counts, Part.SHOW, value, locale)),
            Stream.of(QueueFilter.SOON, QueueFilter.LATE)
                .filter(_ -> !filter.closed())
                .map(value -> pill(filter, counts, Part.DUE, value, locale)))
        .flatMap(pills -> pills)
        .toList();
  }

  private Choice pill(
      QueueFilter filter, QueueCounts counts, Part part, String value, Locale locale) {
    boolean current = filter.of(part).equals(value);
    return new Choice(
        value,
        words.text("show." + value, locale),
        Optional.of(counts.of(part, value)),
        current,
        filter.with(part, current ? "" : value).href());
  }

  /** The other parts; those with nothing to choose are left out. */
  List<Select> selects(StaffMember me, QueueFilter filter, QueueCounts counts, Locale locale) {
    return Stream.of(
            select(Part.STATE, states(filter, counts, locale)),
            select(Part.URGENCY, urgencies(filter, counts, locale)),
            select(Part.DESK, desks(me, filter, counts, locale)),
            select(Part.UNIT, units(filter, counts, locale)),
            select(Part.TAG, tags(filter, counts, locale)))
        .filter(select -> select.choices().size() > 1)
        .toList();
  }

  private static Select select(Part part, Stream<Choice> choices) {
    return new Select(part.key(), choices.toList());
  }

  private Choice choice(
      QueueFilter filter, Part part, String value, String name, Optional<Integer> count) {
    return new Choice(
        value, name, count, filter.of(part).equals(value), filter.with(part, value).href());
  }

  private Choice counted(
      QueueFilter filter, QueueCounts counts, Part part, String value, String name) {
    return choice(filter, part, value, name, Optional.of(counts.of(part, value)));
  }

  private Choice any(QueueFilter filter, Part part, Locale locale) {
    return choice(filter, part, "", words.text("any." + part.key(), locale), Optional.empty());
  }

  /** Outside a search only those of one kind are counted: the open, or the closed. */
  private Stream<Choice> states(QueueFilter filter, QueueCounts counts, Locale locale) {
    String key = filter.searching() ? "any.state" : "any.state.open";
    Choice first = choice(filter, Part.STATE, "", words.text(key, locale), Optional.empty());
    Stream<String> others =
        filter.searching()
            ? Stream.of(QueueFilter.OPEN, QueueFilter.CLOSED)
            : Stream.of(
                "OPEN",
                "TAKEN",
                "WAITING",
                "REOPENED",
                QueueFilter.CLOSED,
                "RESOLVED",
                "CANCELLED");
    return Stream.concat(
        Stream.of(first),
        others.map(value ->
            choice(
                filter,
                Part.STATE,
                value,
                words.text("state." + value, locale),
                Optional.of(counts.of(Part.STATE, value))
                    .filter(count -> filter.searching() || count > 0))));
  }

  private Stream<Choice> urgencies(QueueFilter filter, QueueCounts counts, Locale locale) {
    return Stream.concat(
        Stream.of(any(filter, Part.URGENCY, locale)),
        Stream.of(Priority.values())
            .map(one ->
                counted(
                    filter,
                    counts,
                    Part.URGENCY,
                    one.name(),
                    words.text("priority." + one, locale))));
  }

  private Stream<Choice> desks(
      StaffMember me, QueueFilter filter, QueueCounts counts, Locale locale) {
    return me.desks().size() < 2
        ? Stream.empty()
        : Stream.concat(
            Stream.of(any(filter, Part.DESK, locale)),
            me.desks().stream()
                .sorted()
                .map(desk -> counted(filter, counts, Part.DESK, desk, words.desk(desk, locale))));
  }

  /** As they stand in the tree, each under the one above it. */
  private Stream<Choice> units(QueueFilter filter, QueueCounts counts, Locale locale) {
    return Stream.concat(
        Stream.of(any(filter, Part.UNIT, locale)),
        units.list().stream()
            .filter(unit ->
                counts.of(Part.UNIT, unit.id()) > 0 || filter.of(Part.UNIT).equals(unit.id()))
            .sorted(Comparator.comparing(this::path))
            .map(unit ->
                counted(
                    filter,
                    counts,
                    Part.UNIT,
                    unit.id(),
                    INDENT.repeat(units.upwards(unit.id()).size() - 1)
                        + words.unit(unit.id(), locale))));
  }

  private String path(Unit unit) {
    return units.upwards(unit.id()).reversed().stream()
        .map(Unit::id)
        .reduce("", (above, below) -> above + "/" + below);
  }

  private Stream<Choice> tags(QueueFilter filter, QueueCounts counts, Locale locale) {
    return Stream.concat(
        Stream.of(any(filter, Part.TAG, locale)),
        Stream.concat(Stream.of(filter.of(Part.TAG)), counts.choices(Part.TAG).stream())
            .filter(tag -> !tag.isEmpty())
            .distinct()
            .sorted(
                Comparator.comparing((String tag) -> !tag.equals(filter.of(Part.TAG)))
                    .thenComparingInt(tag -> -counts.of(Part.TAG, tag))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST_TAGS)
            .map(tag -> counted(filter, counts, Part.TAG, tag, tag)));
  }
}
