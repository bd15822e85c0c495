package org.nuanjing.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nuanjing.channel.Choice;
import org.nuanjing.dialogue.Care.Checked;
import org.nuanjing.dialogue.Effect.Timer;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.triage.Risk;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.triage.Subject;
import org.nuanjing.triage.screening.Instrument;

/**
 * Self-checks by their published rules: opt-in, never during a crisis, for the officer's eyes only,
 * forgotten after 30 days unless the officer keeps them.
 */
final class CheckTalk {

  /** Clinical rules: results are kept this long, as officers are told; no setting changes it. */
  static final Duration KEPT = Duration.ofDays(30);

  /** What any point at the item that asks for it is to triage. */
  private static final Risk SEEN =
      new Risk(
          RiskLevel.MODERATE,
          Subject.SELF,
          List.of(
              new Risk.Signal(
                  "self_check",
                  RiskLevel.MODERATE,
                  Subject.SELF,
                  Risk.When.NOW,
                  Risk.Standing.STANDS,
                  0,
                  0)));

  private static final int TRIES = 2;

  private final List<Instrument> instruments;
  private final IntentCatalog catalog;
  private final CareTalk care;

  CheckTalk(List<Instrument> instruments, IntentCatalog catalog, CareTalk care) {
    this.instruments = instruments;
    this.catalog = catalog;
    this.care = care;
  }

  /** Says what a self-check is and lets the officer choose one. */
  void offer(Turn turn, Intent intent) {
    if (turn.risk().atLeast(RiskLevel.MODERATE) && turn.handOff().isPresent()) {
      turn.say(turn.text(intent.answer("not_now")));
      return;
    }
    List<Choice> choices = new ArrayList<>();
    instruments.forEach(each -> choices.add(tap(each.name() + ":go", turn.text(each.title()))));
    if (!turn.care().checks().isEmpty()) {
      choices.add(tap("trend", turn.text(intent.answer("trend_button"))));
      choices.add(tap("forget", turn.text(intent.answer("forget"))));
    }
    turn.say(turn.text(intent.answer("answer")), choices);
  }

  private static Choice tap(String what, String label) {
    return Taps.plain(Taps.CHECK + ":" + what, label);
  }

  /** What a button of a self-check does; false where it is none of them. */
  boolean tap(Turn turn, List<String> parts) {
    return catalog
        .find(Behaviour.SELF_CHECK)
        .filter(intent -> tap(turn, intent, parts))
        .isPresent();
  }

  private boolean tap(Turn turn, Intent intent, List<String> parts) {
    return switch (parts.get(1)) {
      case "trend" -> {
        turn.say(new Trend(instruments).of(turn, intent));
        yield true;
      }
      case "keep" -> keep(turn, intent);
      case "forget" -> {
        turn.care(turn.care().checks(List.of()));
        turn.unschedule(Timer.CHECKS_EXPIRE);
        turn.say(turn.text(intent.answer("forgotten")));
        yield true;
      }
      case "stop" -> turn.pending() instanceof Pending.Checking && stop(turn, intent);
      default -> parts.size() >= 3 && instrument(turn, intent, parts);
    };
  }

  private boolean instrument(Turn turn, Intent intent, List<String> parts) {
    Optional<Instrument> instrument = find(parts.get(1));
    if (instrument.isEmpty()) {
      return false;
    }
    if (parts.get(2).equals("go")) {
      begin(turn, intent, instrument.get());
      return true;
    }
    boolean open =
        parts.size() == 4
            && turn.pending() instanceof Pending.Checking checking
            && checking.instrument().equals(parts.get(1))
            && parts.get(2).equals(Integer.toString(checking.points().size()));
    if (!open || !parts.get(3).matches("[0-9]")) {
      return false;
    }
    given(turn, intent, (Pending.Checking) turn.pending(), Integer.parseInt(parts.get(3)));
    return true;
  }

  private Optional<Instrument> find(String name) {
    return instruments.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private void begin(Turn turn, Intent intent, Instrument instrument) {
    Optional<Checked> last = last(turn, instrument);
    Optional<Instant> again = last.map(each -> each.at().plus(instrument.recall()));
    if (turn.risk().atLeast(RiskLevel.MODERATE) && turn.handOff().isPresent()) {
      turn.say(turn.text(intent.answer("not_now")));
    } else if (again.filter(turn.now()::isBefore).isPresent()) {
      Map<String, String> places =
          Map.of(
              "day", Times.due(again.get(), turn.now(), turn.language()),
              "total", Integer.toString(last.get().total()));
      turn.say(intent.answer("too_soon").in(turn.language(), places));
    } else {
      ask(turn, intent, new Pending.Checking(instrument.name(), List.of(), 0));
    }
  }

  private static Optional<Checked> last(Turn turn, Instrument instrument) {
    return turn.care().checks().stream()
        .filter(each -> each.instrument().equals(instrument.name()))
        .max(Comparator.comparing(Checked::at));
  }

  private void ask(Turn turn, Intent intent, Pending.Checking checking) {
    Instrument instrument = find(checking.instrument()).orElseThrow();
    turn.pending(checking);
    int item = checking.points().size();
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < instrument.options().size(); i++) {
      String value = checking.instrument() + ":" + item + ":" + i;
      choices.add(tap(value, turn.text(instrument.options().get(i))));
    }
    choices.add(tap("stop", turn.text(intent.answer("stop"))));
    String number = (item + 1) + "/" + instrument.items().size();
    turn.say(
        number + " " + turn.text(instrument.ask()) + "\n" + turn.text(instrument.items().get(item)),
        choices);
  }

  /** Words in place of a button; false where they are about something else. */
  boolean heard(Turn turn, Pending.Checking checking, String said) {
    Optional<Intent> known = catalog.find(Behaviour.SELF_CHECK);
    Optional<Instrument> instrument = find(checking.instrument());
    if (instrument.isEmpty() || known.isEmpty()) {
      turn.settled();
      return false;
    }
    Intent intent = known.get();
    Optional<Integer> points = points(instrument.get(), said);
    if (points.isPresent()) {
      given(turn, intent, checking, points.get());
    } else if (Words.rathernot(said) || Words.dropIt(said) || Words.no(said)) {
      stop(turn, intent);
    } else if (checking.tries() + 1 >= TRIES) {
      turn.settled();
      return false;
    } else {
      turn.say(turn.text(intent.answer("unclear")));
      ask(
          turn,
          intent,
          new Pending.Checking(checking.instrument(), checking.points(), checking.tries() + 1));
    }
    return true;
  }

  private static Optional<Integer> points(Instrument instrument, String said) {
    String bare = said.strip().toLowerCase(Locale.ROOT).replaceAll("[\\p{P}\\s]+$", "");
    return IntStream.range(0, instrument.options().size())
        .filter(i ->
            bare.equals(Integer.toString(i))
                || bare.equals(instrument.options().get(i).zh())
                || bare.equals(instrument.options().get(i).en().toLowerCase(Locale.ROOT)))
        .boxed()
        .findFirst();
  }

  private void given(Turn turn, Intent intent, Pending.Checking checking, int points) {
    Instrument instrument = find(checking.instrument()).orElseThrow();
    List<Integer> all = new ArrayList<>(checking.points());
    all.add(Math.min(points, instrument.options().size() - 1));
    int item = all.size();
    boolean danger = instrument.endangers(item, points);
    boolean last = item == instrument.items().size();
    if (last) {
      keepResult(turn, instrument, all);
    }
    if (danger) {
      turn.settled();
      String said =
          turn.text(instrument.items().get(item - 1))
              + ": "
              + turn.text(instrument.options().get(points));
      care.handOver(turn, SEEN, said, List.of());
    } else if (last) {
      turn.settled();
      result(turn, intent, instrument);
    } else {
      ask(turn, intent, new Pending.Checking(checking.instrument(), all, 0));
    }
  }

  private static void keepResult(Turn turn, Instrument instrument, List<Integer> points) {
    int total = points.stream().mapToInt(Integer::intValue).sum();
    Instant until = turn.now().plus(KEPT);
    turn.care(
        turn.care().with(new Checked(instrument.name(), total, turn.now(), Optional.of(until))));
    schedule(turn);
  }

  private static void schedule(Turn turn) {
    turn.care().checks().stream()
        .flatMap(each -> each.until().stream())
        .min(Comparator.naturalOrder())
        .ifPresent(next -> turn.schedule(Timer.CHECKS_EXPIRE, next));
  }

  private void result(Turn turn, Intent intent, Instrument instrument) {
    Checked checked = last(turn, instrument).orElseThrow();
    Map<String, String> places =
        Map.of(
            "total", Integer.toString(checked.total()),
            "highest", Integer.toString(instrument.highest()),
            "words", turn.text(instrument.band(checked.total()).words()));
    boolean talk = checked.total() >= instrument.cutOff();
    List<Choice> choices = new ArrayList<>();
    if (talk) {
      choices.addAll(care.talk(turn));
    }
    choices.add(tap("keep", turn.text(intent.answer("keep"))));
    choices.add(tap("trend", turn.text(intent.answer("trend_button"))));
    choices.add(tap("forget", turn.text(intent.answer("forget"))));
    String words = intent.answer("result").in(turn.language(), places);
    turn.say(talk ? words + "\n" + turn.text(intent.answer("talk")) : words, choices);
  }

  private boolean keep(Turn turn, Intent intent) {
    turn.care(
        turn.care()
            .checks(
                turn.care().checks().stream()
                    .map(each ->
                        new Checked(each.instrument(), each.total(), each.at(), Optional.empty()))
                    .toList()));
    turn.unschedule(Timer.CHECKS_EXPIRE);
    turn.say(turn.text(intent.answer("kept")));
    return true;
  }

  private static boolean stop(Turn turn, Intent intent) {
    turn.settled();
    turn.say(turn.text(intent.answer("stopped")));
    return true;
  }

  /** Results whose time is over are gone already; the next ones get their timer. */
  void expire(Turn turn) {
    schedule(turn);
  }

  /** Asks the open item again, after something beside it. */
  void again(Turn turn, Pending.Checking checking) {
    catalog.find(Behaviour.SELF_CHECK).ifPresent(intent -> ask(turn, intent, checking));
  }
}
