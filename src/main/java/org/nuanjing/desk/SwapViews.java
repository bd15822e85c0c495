package org.nuanjing.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanjing.desk.SwapView.Choice;
import org.nuanjing.duty.DutyBoard;
import org.nuanjing.duty.Responders;
import org.nuanjing.duty.Rota;
import org.nuanjing.duty.Stint;
import org.nuanjing.duty.Swap;
import org.nuanjing.duty.SwapActions;
import org.nuanjing.duty.SwapRequest;
import org.nuanjing.duty.SwapRequest.State;
import org.nuanjing.roster.StaffMember;
import org.springframework.stereotype.Component;

/** Makes what the page shows of swaps. */
@Component
final class SwapViews {

  private static final int MOST_PAST = 20;

  private final Rota rota;
  private final DutyBoard board;
  private final SwapActions actions;
  private final Responders responders;
  private final Words words;
  private final DutyWords said;

  SwapViews(
      Rota rota,
      DutyBoard board,
      SwapActions actions,
      Responders responders,
      Words words,
      DutyWords said) {
    this.rota = rota;
    this.board = board;
    this.actions = actions;
    this.responders = responders;
    this.words = words;
    this.said = said;
  }

  SwapView of(StaffMember me, Locale locale) {
    List<SwapRequest> all = board.requests();
    List<SwapRequest> open = all.stream().filter(this::waits).toList();
    boolean leads = responders.leads(me);
    return new SwapView(
        open.stream().filter(one -> is(me, one.to())).map(one -> row(one, locale)).toList(),
        open.stream()
            .filter(one -> !is(me, one.to()))
            .filter(one -> leads || is(me, one.giver()) || is(me, one.by()))
            .map(one -> row(one, locale))
            .toList(),
        all.stream()
            .filter(one -> !waits(one))
            .limit(MOST_PAST)
            .map(one -> row(one, locale))
            .toList(),
        actions.giveable(me, DutyViews.DAYS_AHEAD).stream()
            .map(stint -> new Choice(value(stint), said.stint(stint, locale)))
            .distinct()
            .toList(),
        people().filter(one -> !one.value().equals(me.name())).toList(),
        leads ? people().toList() : List.of());
  }

  /** A shift as a form names it. */
  private static String value(Stint stint) {
    return stint.date() + " " + stint.shift().role().word() + " " + stint.shift().staff();
  }

  private Stream<Choice> people() {
    return responders.list().stream().map(one -> new Choice(one.name(), one.displayName()));
  }

  private boolean waits(SwapRequest request) {
    return request.state() == State.ASKED && !actions.lapsed(request);
  }

  private SwapView.Row row(SwapRequest one, Locale locale) {
    return new SwapView.Row(
        one.id(),
        what(one, locale),
        words.actor(one.giver(), locale),
        words.actor(one.to(), locale),
        one.state() == State.ASKED && !waits(one) ? "LAPSED" : one.state().name(),
        words.moment(one.decidedAt().orElse(one.at())),
        words.actor(one.decidedBy().orElse(one.by()), locale));
  }

  /** The shift with its times; where the rota has changed since, its date and role. */
  private String what(SwapRequest one, Locale locale) {
    List<Swap> none = List.of();
    Optional<Stint> stint =
        rota.stints(one.date(), none).stream()
            .filter(at -> at.shift().role() == one.role())
            .filter(at -> at.staff().equals(one.owner()))
            .findFirst();
    return stint
        .map(at -> said.stint(at, locale))
        .orElseGet(() -> said.shortDate(one.date()) + " " + said.role(one.role(), locale));
  }

  private static boolean is(StaffMember me, String name) {
    return me.name().equals(name);
  }
}
