package org.nuanjing.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.Unit;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.Tickets;
import org.nuanjing.unsealing.Keyholders;
import org.nuanjing.unsealing.Reasons;
import org.nuanjing.unsealing.Unsealed;
import org.nuanjing.unsealing.Unsealing;
import org.nuanjing.unsealing.Unsealing.Mode;
import org.nuanjing.unsealing.Unsealing.State;
import org.nuanjing.unsealing.Unsealing.Step;
import org.nuanjing.unsealing.UnsealingSettings;
import org.nuanjing.unsealing.Unsealings;
import org.springframework.stereotype.Component;

/** Makes what pages show of broken seals, for who has a part in them. */
@Component
final class UnsealingViews {

  private final Unsealings unsealings;
  private final Tickets tickets;
  private final Reasons reasons;
  private final UnsealingSettings settings;
  private final Words words;
  private final Clock clock;

  UnsealingViews(
      Unsealings unsealings,
      Tickets tickets,
      Reasons reasons,
      UnsealingSettings settings,
      Words words,
      Clock clock) {
    this.unsealings = unsealings;
    this.tickets = tickets;
    this.reasons = reasons;
    this.settings = settings;
    this.words = words;
    this.clock = clock;
  }

  /** Those of a ticket, the latest first. */
  List<UnsealingView> ofTicket(StaffMember me, Ticket ticket, Locale locale) {
    return unsealings.listOf(ticket.reference()).stream()
        .map(one -> view(me, ticket, one, locale))
        .toList();
  }

  /** Those with something left to do that this person may know of, the oldest first. */
  List<UnsealingView> unsettled(StaffMember me, Locale locale) {
    return unsealings.listUnsettled().stream()
        .flatMap(one ->
            tickets
                .find(one.id().ticket())
                .filter(ticket -> mayKnow(me, ticket, one))
                .map(ticket -> view(me, ticket, one, locale))
                .stream())
        .toList();
  }

  private static boolean mayKnow(StaffMember me, Ticket ticket, Unsealing one) {
    return Keyholders.mayOpen(me, ticket) || (one.wasOpened() && Keyholders.mayReview(me, ticket));
  }

  /** The list of reasons to choose from, by id. */
  Map<String, String> reasons(Locale locale) {
    Map<String, String> offered = new java.util.LinkedHashMap<>();
    reasons.list().forEach(reason -> offered.put(reason.id(), name(reason, locale)));
    return offered;
  }

  /** What is shown of the officer, label and value. */
  Map<String, String> shown(Unsealed officer, Locale locale) {
    Map<String, String> fields = new java.util.LinkedHashMap<>();
    fields.put(words.text("unsealing.field.name", locale), officer.name());
    fields.put(
        words.text("unsealing.field.phone", locale),
        officer.phone().orElseGet(() -> words.text("unsealing.nophone", locale)));
    fields.put(
        words.text("unsealing.field.place", locale),
        String.join(
            " · ",
            officer.place().stream().map(Unit::id).map(id -> words.unit(id, locale)).toList()));
    fields.put(
        words.text("unsealing.field.danger", locale),
        words.text("risk." + officer.danger(), locale));
    return fields;
  }

  private UnsealingView view(StaffMember me, Ticket ticket, Unsealing one, Locale locale) {
    Instant now = clock.instant();
    Optional<Instant> until = until(one);
    return new UnsealingView(
        one.id().toString(),
        ticket.reference().toString(),
        one.mode() == Mode.ALONE,
        reasons.find(one.reason()).map(why -> name(why, locale)).orElse(one.reason()),
        words.text("unsealing.state." + (shut(one, now) ? State.CLOSED : one.state()), locale),
        words.actor(one.asker(), locale),
        one.second().map(who -> words.actor(who, locale)).orElse(""),
        until
            .map(at -> words.text("unsealing.until." + one.state(), locale, words.moment(at)))
            .orElse(""),
        until.filter(now::isAfter).isPresent(),
        one.steps().stream().map(step -> past(step, locale)).toList(),
        can(me, ticket, one, now));
  }

  private static boolean shut(Unsealing one, Instant now) {
    return one.state() == State.OPEN && !one.readable(now);
  }

  private Optional<Instant> until(Unsealing one) {
    return switch (one.state()) {
      case ASKED -> Optional.of(one.steps().getFirst().at().plus(settings.askLasts()));
      case OPEN -> one.openUntil();
      case CLOSED -> one.reviewDue(settings);
      case DECLINED, WITHDRAWN, LAPSED, REVIEWED -> Optional.empty();
    };
  }

  private TicketView.Past past(Step step, Locale locale) {
    String who =
        step.who().equals(Step.PROGRAM)
            ? words.text("actor.system", locale)
            : words.actor(step.who(), locale);
    return new TicketView.Past(
        words.moment(step.at()), words.text("unsealing.step." + step.type(), locale, who));
  }

  private static UnsealingView.Can can(StaffMember me, Ticket ticket, Unsealing one, Instant now) {
    boolean keyholder = Keyholders.mayOpen(me, ticket);
    boolean asker = one.asker().equals(me.name());
    boolean party = asker || one.second().equals(Optional.of(me.name()));
    return new UnsealingView.Can(
        keyholder && !asker && one.state() == State.ASKED,
        keyholder && !asker && one.unconfirmed(),
        keyholder && party && one.readable(now),
        keyholder && asker && (one.state() == State.ASKED || one.readable(now)),
        Keyholders.mayReview(me, ticket)
            && !party
            && (one.state() == State.CLOSED || shut(one, now)));
  }

  private static String name(Reasons.Entry reason, Locale locale) {
    return "en".equals(locale.getLanguage()) ? reason.nameEn() : reason.name();
  }
}
