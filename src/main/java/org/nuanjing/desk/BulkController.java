package org.nuanjing.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketChange;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketChange.Reason;
import org.nuanjing.tickets.TicketChange.Refused;
import org.nuanjing.tickets.TicketChange.Repeated;
import org.nuanjing.tickets.WorkActions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The same done to several tickets: each goes through the door by itself, and is told of. */
@Controller
class BulkController {

  private static final int MOST = 50;
  private static final String DONE = "done";

  /** Why something is refused that several at once can meet. */
  private static final Set<Reason> TOLD =
      Set.of(
          Reason.TAKEN_BY_ANOTHER,
          Reason.NOT_YOURS,
          Reason.CLOSED,
          Reason.NOT_HERE,
          Reason.NO_SUCH_DESK,
          Reason.TOO_MANY,
          Reason.AT_RISK,
          Reason.ANOTHER_WANTED);

  private final Door door;
  private final Views views;
  private final Words words;
  private final StaffActions actions;
  private final WorkActions work;

  BulkController(Door door, Views views, Words words, StaffActions actions, WorkActions work) {
    this.door = door;
    this.views = views;
    this.words = words;
    this.actions = actions;
    this.work = work;
  }

  /** What can be done to several at once. */
  enum Act {
    take,
    giveback,
    reassign,
    tags
  }

  /**
   * Does it.
   *
   * @param ticket references; those beyond the first page's worth are left alone
   * @param desk where they are moved to
   * @param tags put on, parted by blanks or commas
   */
  @PostMapping("/desk/bulk")
  String bulk(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam(defaultValue = "") List<String> ticket,
      @RequestParam Act act,
      @RequestParam(defaultValue = "") String desk,
      @RequestParam(defaultValue = "") String tags,
      @RequestParam(defaultValue = "") String query,
      RedirectAttributes next,
      Locale locale) {
    Views.mustAnswer(me);
    Map<String, List<String>> outcomes = new LinkedHashMap<>();
    ticket.stream()
        .distinct()
        .limit(MOST)
        .forEach(reference ->
            outcomes
                .computeIfAbsent(outcome(me, act, reference, desk, tags), _ -> new ArrayList<>())
                .add(reference));
    next.addFlashAttribute("told", told(act, outcomes, locale));
    return QueueController.back(query);
  }

  /** What became of one: done, or why not. */
  private String outcome(StaffMember me, Act act, String reference, String desk, String tags) {
    try {
      Ticket ticket = act == Act.tags ? door.openWords(me, reference) : door.open(me, reference);
      return switch (carryOut(me, act, ticket, desk, tags)) {
        case Changed _, Repeated _ -> DONE;
        case Refused refused when TOLD.contains(refused.reason()) -> refused.reason().name();
        case Refused _ -> "other";
      };
    } catch (NotHere gone) {
      return Reason.NOT_HERE.name();
    }
  }

  private TicketChange carryOut(StaffMember me, Act act, Ticket ticket, String desk, String tags) {
    var there = ticket.reference();
    return switch (act) {
      case take -> door.act(me, "take", ticket, () -> actions.take(there, me));
      case giveback -> door.act(me, "return", ticket, () -> actions.giveBack(there, me));
      case reassign ->
          views.otherDesks(ticket).stream().anyMatch(other -> other.id().equals(desk))
              ? door.act(me, "reassign", ticket, () -> actions.reassign(there, me, desk))
              : new Refused(Reason.NO_SUCH_DESK);
      case tags ->
          door.act(me, "tags", ticket, () -> work.addTags(there, me, WorkController.parted(tags)));
    };
  }

  private List<String> told(Act act, Map<String, List<String>> outcomes, Locale locale) {
    if (outcomes.isEmpty()) {
      return List.of(words.text("bulk.none", locale));
    }
    return outcomes.entrySet().stream()
        .map(entry -> {
          int count = entry.getValue().size();
          String which = String.join("、", entry.getValue());
          return entry.getKey().equals(DONE)
              ? words.text("bulk.done." + act, locale, count)
              : words.text("bulk.refused." + entry.getKey(), locale, count, which);
        })
        .toList();
  }
}
