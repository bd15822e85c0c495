package org.nuanjing.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nuanjing.duty.Cover;
import org.nuanjing.duty.CoverCheck;
import org.nuanjing.duty.DutyBoard;
import org.nuanjing.duty.DutyRole;
import org.nuanjing.duty.DutySettings;
import org.nuanjing.duty.Swap;
import org.nuanjing.hotline.Levels;
import org.nuanjing.tickets.Drills;
import org.nuanjing.tickets.HotlineFigures;
import org.nuanjing.tickets.ResponderFigures;
import org.nuanjing.tickets.ResponderFigures.Times;
import org.nuanjing.triage.RiskLevel;
import org.springframework.stereotype.Component;

/** Makes what leads see of drills and figures. */
@Component
final class LeadViews {

  private static final int MOST_DRILLS = 12;
  private static final List<RiskLevel> LEVELS =
      List.of(RiskLevel.IMMINENT, RiskLevel.HIGH, RiskLevel.MODERATE, RiskLevel.LOW);

  private final Drills drills;
  private final HotlineFigures figures;
  private final CoverCheck check;
  private final DutyBoard board;
  private final RotaViews rota;
  private final DutySettings settings;
  private final Words words;
  private final DutyWords said;
  private final Clock clock;

  LeadViews(
      Drills drills,
      HotlineFigures figures,
      CoverCheck check,
      DutyBoard board,
      RotaViews rota,
      DutySettings settings,
      Words words,
      DutyWords said,
      Clock clock) {
    this.drills = drills;
    this.figures = figures;
    this.check = check;
    this.board = board;
    this.rota = rota;
    this.settings = settings;
    this.words = words;
    this.said = said;
    this.clock = clock;
  }

  LeadView.Drilling drilling(Locale locale) {
    List<Drills.Drill> latest = drills.latest(MOST_DRILLS);
    String due =
        !drills.due(settings.drillEvery())
            ? ""
            : drills
                .daysSinceLast()
                .map(days -> words.text("duty.drill.due", locale, days))
                .orElseGet(() -> words.text("duty.drill.never", locale));
    return new LeadView.Drilling(
        due,
        latest.stream().anyMatch(one -> !one.over()),
        settings.drillEvery().toDays(),
        latest.stream().map(one -> drill(one, locale)).toList());
  }

  private LeadView.Drill drill(Drills.Drill drill, Locale locale) {
    return new LeadView.Drill(
        drill.reference().toString(),
        words.moment(drill.at()),
        words.actor(drill.by(), locale),
        drill.over(),
        (int) drill.calls().stream().filter(one -> one.after().isPresent()).count(),
        drill.calls().size(),
        drill.steps().stream()
            .map(step ->
                new LeadView.Step(
                    step.number(),
                    said.took(Duration.between(drill.at(), step.at()), locale),
                    step.calls().stream().map(one -> answer(one, locale)).toList(),
                    step.phoneTree()))
            .toList());
  }

  private LeadView.Answer answer(Drills.Answer one, Locale locale) {
    return new LeadView.Answer(
        words.actor(one.staff(), locale),
        one.after().map(after -> said.took(after, locale)).orElse(""));
  }

  /** The figures of so many days. */
  LeadView.Figures figures(int days, Locale locale) {
    Instant now = clock.instant();
    List<Swap> swaps = board.read().swaps();
    ResponderFigures of = figures.within(Duration.ofDays(days));
    Map<DutyRole, Long> covered = rota.covered(rota.monday(now, 0), swaps);
    Instant since = now.minus(Duration.ofDays(days));
    return new LeadView.Figures(
        days,
        LEVELS.stream().map(level -> row(level, of, locale)).toList(),
        number(of.steps()),
        number(of.unacknowledged()),
        number(of.open()),
        of.alone() > 0,
        Arrays.stream(DutyRole.values())
            .map(role -> covered(role, covered.getOrDefault(role, 0L), locale))
            .toList(),
        gapHours(swaps, now),
        (int) drills.latest(MOST_DRILLS).stream().filter(one -> one.at().isAfter(since)).count());
  }

  private LeadView.Covered covered(DutyRole role, long hours, Locale locale) {
    return new LeadView.Covered(said.role(role, locale), hours, hours == Cover.WEEK_HOURS);
  }

  /** How many of the next weeks' hours have no primary at some desk. */
  private long gapHours(List<Swap> swaps, Instant now) {
    Cover cover = new Cover(check.rota(), swaps);
    return check.desks().stream()
        .flatMap(desk -> cover.gapsAhead(now, check.serving(desk)).stream())
        .filter(gap -> gap.role() == DutyRole.PRIMARY)
        .map(gap -> gap.begins().truncatedTo(ChronoUnit.HOURS))
        .distinct()
        .count();
  }

  private LeadView.Row row(RiskLevel level, ResponderFigures of, Locale locale) {
    Optional<ResponderFigures.Row> row = Optional.ofNullable(of.byLevel().get(level));
    Optional<Times> taken = row.flatMap(ResponderFigures.Row::toTaken);
    Optional<Times> word = row.flatMap(ResponderFigures.Row::toWord);
    return new LeadView.Row(
        words.text("hotline.level." + Levels.number(level), locale),
        number(row.flatMap(ResponderFigures.Row::contacts)),
        took(taken, Times::median, locale),
        took(taken, Times::p95, locale),
        took(word, Times::median, locale),
        took(word, Times::p95, locale));
  }

  private String took(Optional<Times> times, Function<Times, Duration> which, Locale locale) {
    return times.map(which).map(length -> said.took(length, locale)).orElse("");
  }

  private static String number(Optional<Long> count) {
    return count.map(String::valueOf).orElse("");
  }

  /** How far back figures can be looked at, in days. */
  static Stream<Integer> windows() {
    return Stream.of(7, 30, 90);
  }
}
