package org.nuanjing.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanjing.channel.Choice;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.tickets.OfficerCommand;
import org.nuanjing.tickets.Ticket.Detail;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.screening.PlanStep;
import org.nuanjing.understanding.Masking;

/**
 * Makes a safety plan together with the officer, step by step, and shows it whenever it is asked
 * for. It is the officer's; whoever holds the contact sees it. It is no promise and asks for none.
 */
final class PlanTalk {

  private static final int LONGEST = 500;

  private final List<PlanStep> steps;
  private final CareWords words;

  PlanTalk(List<PlanStep> steps, IntentCatalog catalog) {
    this.steps = steps;
    this.words = new CareWords(catalog);
  }

  /** Shows the plan, or offers to make one. */
  void show(Turn turn) {
    Map<String, String> plan = turn.care().plan();
    if (plan.isEmpty()) {
      turn.say(
          words.text(turn, "plan_none"),
          List.of(
              Taps.plain(Taps.PLAN + ":go", words.text(turn, "plan_together")),
              Taps.plain(Taps.PLAN + ":no", words.text(turn, "plan_not_now"))));
      return;
    }
    List<Choice> choices = new ArrayList<>();
    for (PlanStep step : steps) {
      String label = turn.text("edit", Map.of("title", turn.text(step.title())));
      choices.add(Taps.plain(Taps.PLAN + ":e:" + step.name(), label));
    }
    choices.add(Taps.plain(Taps.PLAN + ":x", words.text(turn, "plan_forget")));
    turn.say(written(turn), choices);
    tell(turn, outline(turn, "plan_kept"));
  }

  private String written(Turn turn) {
    Map<String, String> plan = turn.care().plan();
    return words.text(turn, "plan_heading")
        + steps.stream()
            .filter(step -> plan.containsKey(step.name()))
            .map(step -> "\n" + turn.text(step.title()) + "\n  " + plan.get(step.name()))
            .collect(Collectors.joining());
  }

  /** What a button about the plan does; false where it is none of them. */
  boolean tap(Turn turn, List<String> parts) {
    return switch (parts.get(1)) {
      case "go" -> begin(turn);
      case "no" -> {
        turn.say(words.text(turn, "plan_later"));
        tell(turn, List.of(state(turn, "plan_not_now")));
        yield true;
      }
      case "skip" -> turn.pending() instanceof Pending.Planning planning && skipped(turn, planning);
      case "x" -> forget(turn);
      case "e" -> parts.size() == 3 && edit(turn, parts.get(2));
      default -> false;
    };
  }

  private boolean begin(Turn turn) {
    turn.say(words.text(turn, "plan_begin"));
    tell(turn, outline(turn, "plan_writing"));
    ask(turn, steps.getFirst(), true);
    return true;
  }

  /** All steps as they stand, for whoever is with the officer. */
  private List<Detail> outline(Turn turn, String state) {
    List<Detail> all = new ArrayList<>();
    all.add(state(turn, state));
    String open = words.text(turn, "plan_open");
    for (PlanStep step : steps) {
      all.add(detail(turn, step, turn.care().plan().getOrDefault(step.name(), open)));
    }
    return all;
  }

  private boolean edit(Turn turn, String name) {
    Optional<PlanStep> step = find(name);
    step.ifPresent(each -> ask(turn, each, false));
    return step.isPresent();
  }

  private boolean forget(Turn turn) {
    turn.care(turn.care().plan(Map.of()));
    List<Detail> all = new ArrayList<>();
    all.add(state(turn, "plan_taken_back"));
    for (PlanStep step : steps) {
      all.add(detail(turn, step, words.text(turn, "plan_taken_back")));
    }
    tell(turn, all);
    turn.say(words.text(turn, "plan_forgotten"));
    return true;
  }

  /** The words are what stands in the step. */
  void heard(Turn turn, Pending.Planning planning, String said) {
    if (said.isBlank()) {
      again(turn, planning);
    } else if (Words.skip(said) || Words.dontKnow(said)) {
      skipped(turn, planning);
    } else if (Words.enough(said)) {
      turn.settled();
      finish(turn);
    } else {
      Optional<PlanStep> step = find(planning.step());
      Map<String, String> plan = new HashMap<>(turn.care().plan());
      String kept =
          Masking.mask(said.strip().substring(0, Math.min(LONGEST, said.strip().length())));
      plan.put(planning.step(), kept);
      turn.care(turn.care().plan(plan));
      step.ifPresent(each -> tell(turn, List.of(detail(turn, each, kept))));
      goOn(turn, planning);
    }
  }

  private boolean skipped(Turn turn, Pending.Planning planning) {
    find(planning.step())
        .filter(step -> !turn.care().plan().containsKey(step.name()))
        .ifPresent(
            step -> tell(turn, List.of(detail(turn, step, words.text(turn, "plan_skipped")))));
    goOn(turn, planning);
    return true;
  }

  private void goOn(Turn turn, Pending.Planning planning) {
    int at = steps.stream().map(PlanStep::name).toList().indexOf(planning.step()) + 1;
    turn.settled();
    if (planning.then() && at > 0 && at < steps.size()) {
      ask(turn, steps.get(at), true);
    } else {
      finish(turn);
    }
  }

  private void finish(Turn turn) {
    stopped(turn);
    if (turn.care().plan().isEmpty()) {
      turn.say(words.text(turn, "plan_later"));
    } else {
      turn.say(written(turn) + "\n" + words.text(turn, "plan_done"));
    }
  }

  /** Writing it is over for now. */
  void stopped(Turn turn) {
    String key = turn.care().plan().isEmpty() ? "plan_not_now" : "plan_kept";
    tell(turn, List.of(state(turn, key)));
  }

  /** Asks for the step again. */
  void again(Turn turn, Pending.Planning planning) {
    find(planning.step()).ifPresentOrElse(step -> ask(turn, step, planning.then()), turn::settled);
  }

  private void ask(Turn turn, PlanStep step, boolean then) {
    turn.aside(new Pending.Planning(step.name(), then));
    String number = Integer.toString(steps.indexOf(step) + 1);
    String heading = number + "/" + steps.size() + " " + turn.text(step.title());
    turn.say(
        heading + "\n" + turn.text(step.ask()),
        List.of(Taps.plain(Taps.PLAN + ":skip", turn.text("skip"))));
  }

  private Optional<PlanStep> find(String name) {
    return steps.stream().filter(step -> step.name().equals(name)).findFirst();
  }

  private static Detail detail(Turn turn, PlanStep step, String kept) {
    return Detail.planStep(step.name(), turn.text(step.title()), kept);
  }

  /** How it stands with the plan as a whole. */
  private Detail state(Turn turn, String key) {
    return Detail.planState(words.text(turn, "plan_name"), words.text(turn, key));
  }

  /** Whoever holds the contact sees the plan; without a contact nobody does. */
  private static void tell(Turn turn, List<Detail> details) {
    Optional<TicketReference> contact = turn.handOff();
    contact.ifPresent(
        ticket -> turn.tell(ticket, new OfficerCommand.Answered(details, turn.now())));
  }
}
