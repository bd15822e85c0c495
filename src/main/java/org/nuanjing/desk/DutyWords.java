package org.nuanjing.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanjing.duty.Cover;
import org.nuanjing.duty.DayChange;
import org.nuanjing.duty.DutyRole;
import org.nuanjing.duty.RestCheck;
import org.nuanjing.duty.Rota;
import org.nuanjing.duty.Stint;
import org.nuanjing.duty.Swap;
import org.nuanjing.roster.Desk;
import org.springframework.stereotype.Component;

/** Shifts, times and gaps as people on duty read them. */
@Component
final class DutyWords {

  /** How many spans of a gap are told. */
  private static final int MOST_SPANS = 6;

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Rota rota;
  private final Words words;

  DutyWords(Rota rota, Words words) {
    this.rota = rota;
    this.words = words;
  }

  String weekday(LocalDate date, Locale locale) {
    return DateTimeFormatter.ofPattern("EEE", language(locale)).format(date);
  }

  String shortDate(LocalDate date) {
    return DATE.format(date);
  }

  String role(DutyRole role, Locale locale) {
    return words.text("duty.role." + role, locale);
  }

  /** From and to, with the second date where it is another: {@code 12-01 周二 20:00–12-02 …}. */
  String span(ZonedDateTime from, ZonedDateTime to, Locale locale) {
    String end = TIME.format(to);
    if (to.toLocalDate().equals(from.toLocalDate())) {
      return at(from, locale) + "–" + end;
    }
    boolean midnight =
        to.toLocalDate().equals(from.toLocalDate().plusDays(1)) && end.equals("00:00");
    return at(from, locale) + (midnight ? "–24:00" : " – " + at(to, locale));
  }

  private String at(ZonedDateTime time, Locale locale) {
    LocalDate date = time.toLocalDate();
    return DATE.format(date) + " " + weekday(date, locale) + " " + TIME.format(time);
  }

  /** A shift on its date: when and as what. */
  String stint(Stint stint, Locale locale) {
    return span(local(stint.begins()), local(stint.ends()), locale)
        + " "
        + role(stint.shift().role(), locale);
  }

  /** The time of day, of another day with its date. */
  String until(Instant at, Instant now, Locale locale) {
    ZonedDateTime end = local(at);
    return end.toLocalDate().equals(local(now).toLocalDate()) ? TIME.format(end) : at(end, locale);
  }

  private ZonedDateTime local(Instant at) {
    return at.atZone(rota.zone());
  }

  /** Seconds and minutes, as figures are read. */
  String took(Duration length, Locale locale) {
    return length.toMinutes() == 0
        ? words.text("duty.seconds", locale, length.toSeconds())
        : words.text("duty.minutes", locale, length.toMinutes(), length.toSecondsPart());
  }

  /** The desks are named only where it is not all of them. */
  RotaView.Gap gap(DutyRole role, List<Cover.Span> spans, List<Desk> desks, Locale locale) {
    return new RotaView.Gap(
        role,
        desks.stream().map(desk -> words.desk(desk, locale)).collect(Collectors.joining("、")),
        spans.stream().limit(MOST_SPANS).map(span -> span(span.from(), span.to(), locale)).toList(),
        Math.max(0, spans.size() - MOST_SPANS));
  }

  /** Who has too little rest, and from when on. */
  String tired(RestCheck.Tired tired, Locale locale) {
    return words.text(
        "duty.tired." + tired.what(),
        locale,
        words.actor(tired.staff(), locale),
        DATE.format(tired.date()) + " " + weekday(tired.date(), locale),
        tired.much(),
        tired.limit());
  }

  /** What is otherwise on a date. */
  Stream<String> otherwise(LocalDate date, List<Swap> swaps, Locale locale) {
    String day = DATE.format(date) + " " + weekday(date, locale);
    return Stream.of(
            calendar(date, day, locale),
            rota.changes().stream()
                .filter(change -> change.date().equals(date))
                .map(change -> change(change, day, locale)),
            rota.stints(date, swaps).stream()
                .filter(Stint::standIn)
                .map(stint ->
                    words.text(
                        "duty.other.swap",
                        locale,
                        stint(stint, locale),
                        words.actor(stint.shift().staff(), locale),
                        words.actor(stint.staff(), locale))))
        .flatMap(lines -> lines);
  }

  private Stream<String> calendar(LocalDate date, String day, Locale locale) {
    String name = rota.calendar().name(date).orElse("");
    if (rota.calendar().holidays().contains(date)) {
      return Stream.of(words.text("duty.other.holiday", locale, day, name).strip());
    }
    return rota.calendar().workdays().contains(date)
        ? Stream.of(words.text("duty.other.workday", locale, day, name).strip())
        : Stream.empty();
  }

  private String change(DayChange change, String day, Locale locale) {
    String who = words.actor(change.staff(), locale);
    return switch (change) {
      case DayChange.Absent _ -> words.text("duty.other.absent", locale, day, who);
      case DayChange.Extra more ->
          words.text(
              "duty.other.extra",
              locale,
              day,
              who,
              role(more.role(), locale),
              TIME.format(more.from()),
              TIME.format(more.to()));
    };
  }

  private static Locale language(Locale locale) {
    return "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.CHINA;
  }
}
