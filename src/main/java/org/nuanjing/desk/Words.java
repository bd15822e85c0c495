package org.nuanjing.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nuanjing.duty.Reach;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.Language;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.Unit;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.Calls;
import org.nuanjing.tickets.Notices;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Times, names and states as staff read them. */
@Component
final class Words {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZONE);

  private final MessageSource messages;
  private final IntentCatalog intents;
  private final Desks desks;
  private final Units units;
  private final Staff staff;
  private final Clock clock;

  Words(
      MessageSource messages,
      IntentCatalog intents,
      Desks desks,
      Units units,
      Staff staff,
      Clock clock) {
    this.messages = messages;
    this.intents = intents;
    this.desks = desks;
    this.units = units;
    this.staff = staff;
    this.clock = clock;
  }

  String text(String key, Locale locale, Object... values) {
    return messages.getMessage(key, values, locale);
  }

  /** A moment in local time, to the minute. */
  String moment(Instant at) {
    return MOMENT.format(at);
  }

  /** How long until the next thing owed, or how late it is. */
  String due(Ticket ticket, Locale locale) {
    if (!ticket.open()) {
      return text("due.none", locale);
    }
    Duration left = Duration.between(clock.instant(), ticket.serviceLevel().nextDue());
    String kind =
        switch (ticket.serviceLevel().next().what()) {
          case FIRST_REPLY -> "reply";
          case NEXT_REPLY -> "next";
          case RESOLUTION -> "end";
        };
    return text(
        "due." + kind + (left.isNegative() ? ".late" : ""), locale, length(left.abs(), locale));
  }

  String length(Duration length, Locale locale) {
    if (length.toMinutes() < 60) {
      return text("length.minutes", locale, Math.max(1, length.toMinutes()));
    }
    return length.toHours() < 48
        ? text("length.hours", locale, length.toHours())
        : text("length.days", locale, length.toDays());
  }

  String intent(String name, Locale locale) {
    return intents.find(name).map(intent -> intent.title().in(language(locale))).orElse(name);
  }

  String desk(String id, Locale locale) {
    return desks.find(id).map(desk -> desk(desk, locale)).orElse(id);
  }

  String desk(Desk desk, Locale locale) {
    return language(locale) == Language.EN ? desk.nameEn() : desk.name();
  }

  String unit(String id, Locale locale) {
    return units.find(id).map(unit -> unit(unit, locale)).orElse(id);
  }

  private static String unit(Unit unit, Locale locale) {
    return language(locale) == Language.EN ? unit.nameEn() : unit.name();
  }

  /** What colleagues call whoever acted. */
  String actor(String name, Locale locale) {
    return switch (name) {
      case TicketEvent.OFFICER -> text("actor.officer", locale);
      case TicketEvent.SYSTEM -> text("actor.system", locale);
      default -> staff.find(name).map(StaffMember::displayName).orElse(name);
    };
  }

  /** One line of a ticket's history. */
  String event(TicketEvent event, Locale locale) {
    String key = "event." + event.type();
    return switch (event.type()) {
      case REASSIGNED ->
          event.lateNow()
              ? text(key + ".late", locale, desk(event.note().split(" ", 4)[2], locale))
              : text(key, locale, actor(event.actor(), locale), moved(event, locale));
      case RETURNED ->
          text(event.lateNow() ? key + ".late" : key, locale, actor(event.actor(), locale));
      case TAGGED, CHECKLIST_ADDED, CHECKED, UNCHECKED ->
          text(key, locale, actor(event.actor(), locale), event.note());
      case LATE, WARNED -> text(key + "." + event.note(), locale);
      case TAKEN ->
          text(event.note().isEmpty() ? key : key + ".over", locale, actor(event.actor(), locale));
      case NOT_DELIVERED -> text(Notices.call(event.note()) ? key + ".call" : key, locale);
      case PAGED, NOBODY_ON_DUTY -> text(key, locale, called(event, locale));
      case HOLDER_SILENT -> text(key, locale, actor(event.note(), locale));
      case WAIT_TOLD -> text(key + "." + event.note(), locale);
      default -> text(key, locale, actor(event.actor(), locale));
    };
  }

  /** Who was called, as colleagues call them. */
  private String called(TicketEvent event, Locale locale) {
    return Calls.of(event).stream()
        .map(name ->
            name.equals(Reach.PHONE_TREE) ? text("phone-tree", locale) : actor(name, locale))
        .collect(Collectors.joining("、"));
  }

  private String moved(TicketEvent event, Locale locale) {
    return desk(event.note().substring(event.note().lastIndexOf(' ') + 1), locale);
  }

  private static Language language(Locale locale) {
    return "en".equals(locale.getLanguage()) ? Language.EN : Language.ZH;
  }
}
