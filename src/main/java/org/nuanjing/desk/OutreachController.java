package org.nuanjing.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.nuanjing.aftercare.Incident;
import org.nuanjing.aftercare.Incidents;
import org.nuanjing.aftercare.Outreach;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a unit registers a critical incident. It learns that outreach is under way, and nothing of
 * what any officer answered or whether they did.
 */
@Controller
class OutreachController {

  private static final int MOST = 50;

  private final Outreach outreach;
  private final Incidents incidents;
  private final Units units;
  private final Words words;
  private final Clock clock;

  OutreachController(
      Outreach outreach, Incidents incidents, Units units, Words words, Clock clock) {
    this.outreach = outreach;
    this.incidents = incidents;
    this.units = units;
    this.words = words;
    this.clock = clock;
  }

  /** One incident as its registrar sees it. */
  record Row(String registered, String unit, String kind, int officers) {}

  /** A unit to choose. */
  record UnitChoice(String id, String name) {}

  @GetMapping("/desk/outreach")
  String page(
      @ModelAttribute(name = "me", binding = false) StaffMember me, Model model, Locale locale) {
    may(me);
    model.addAttribute(
        "rows",
        incidents.listOf(me.name()).stream()
            .map(one ->
                new Row(
                    words.moment(one.registeredAt()),
                    words.unit(one.unit(), locale),
                    words.text("incident." + one.kind(), locale),
                    one.officers().size()))
            .toList());
    model.addAttribute("kinds", Incident.Kind.values());
    model.addAttribute(
        "units",
        units.list().stream()
            .filter(unit -> units.within(unit.id(), me.unit()))
            .map(unit -> new UnitChoice(unit.id(), words.unit(unit.id(), locale)))
            .toList());
    if (!model.containsAttribute("formId")) {
      model.addAttribute("formId", UUID.randomUUID().toString());
    }
    return "desk/outreach";
  }

  @PostMapping("/desk/outreach")
  String register(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam String id,
      @RequestParam String unit,
      @RequestParam Incident.Kind kind,
      @RequestParam String at,
      @RequestParam String badges,
      RedirectAttributes next) {
    may(me);
    List<String> numbers =
        Arrays.stream(badges.split("[\\s,，、;；]+")).filter(each -> !each.isBlank()).toList();
    Optional<Instant> happened = moment(at);
    boolean sound =
        happened.filter(time -> !time.isAfter(clock.instant())).isPresent()
            && id.matches(Incident.ID)
            && units.find(unit).isPresent()
            && units.within(unit, me.unit())
            && !numbers.isEmpty()
            && numbers.size() <= MOST;
    List<String> unknown =
        sound ? outreach.register(me, id, unit, kind, happened.orElseThrow(), numbers) : List.of();
    if (sound && unknown.isEmpty()) {
      next.addFlashAttribute("notice", "done.outreach");
      return "redirect:/desk/outreach";
    }
    next.addFlashAttribute("notice", sound ? "refused.outreach.badge" : "refused.outreach.form");
    next.addFlashAttribute("unknown", String.join("、", unknown));
    next.addFlashAttribute("badges", badges);
    next.addFlashAttribute("at", at);
    next.addFlashAttribute("formId", id.matches(Incident.ID) ? id : UUID.randomUUID().toString());
    return "redirect:/desk/outreach";
  }

  private Optional<Instant> moment(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text).atZone(clock.getZone()).toInstant());
    } catch (DateTimeException noMoment) {
      return Optional.empty();
    }
  }

  private static void may(StaffMember me) {
    if (!Outreach.mayRegister(me)) {
      throw new NotHere();
    }
  }
}
