package org.nuanjing.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.dialogue.Agenda.Kept;
import org.nuanjing.dialogue.Effect.Timer;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.triage.RiskLevel;

/**
 * Requests that are not filled in yet: how long they are kept, the one reminder, putting one by and
 * going on with it.
 */
final class Drafts {

  /** Clinical rules: drafts are kept this long after the officer last touched them. */
  static final Duration KEPT = Duration.ofHours(24);

  /** Silence after which the officer is reminded, while there is still time to go on. */
  static final Duration SILENCE = Duration.ofHours(20);

  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(21, 30);

  private final IntentCatalog catalog;

  Drafts(IntentCatalog catalog) {
    this.catalog = catalog;
  }

  /** Drops what is about an intent that is there no more; whether a request in hand was. */
  boolean dropGone(Turn turn) {
    turn.agenda(turn.agenda().about(intent -> catalog.find(intent).isPresent()));
    boolean gone =
        turn.pending().half().filter(form -> catalog.find(form.intent()).isEmpty()).isPresent();
    if (gone) {
      turn.pendingNothing();
    }
    return gone;
  }

  /** The officer is at it: the time begins anew. */
  void touched(Turn turn) {
    turn.schedule(Timer.DRAFT_REMINDS, byDay(turn.now().plus(SILENCE)));
    turn.schedule(Timer.DRAFT_EXPIRES, turn.now().plus(KEPT));
  }

  /** Nobody is woken by a reminder: one that falls into the night comes the evening before. */
  private static Instant byDay(Instant at) {
    LocalDateTime wall = Times.local(at);
    if (wall.toLocalTime().isBefore(MORNING)) {
      return Times.instant(wall.toLocalDate().minusDays(1).atTime(EVENING));
    }
    return wall.toLocalTime().isAfter(EVENING)
        ? Times.instant(wall.toLocalDate().atTime(EVENING))
        : at;
  }

  /** Puts a request by until the officer says to go on. */
  void putBy(Turn turn, Form form) {
    Agenda agenda = turn.agenda();
    if (agenda.kept().size() >= Agenda.MOST) {
      turn.say(turn.text("kept_enough"));
      return;
    }
    Instant until = turn.now().plus(KEPT);
    List<Kept> kept = new ArrayList<>(agenda.kept());
    kept.add(new Kept(form, until));
    turn.agenda(agenda.keeping(kept));
    turn.pendingNothing();
    touched(turn);
    turn.say(turn.text("kept_for_later", Map.of("due", due(turn, until))));
  }

  /** The request put by last, taken back to go on with. */
  Optional<Form> takeBack(Turn turn) {
    Agenda agenda = turn.agenda();
    if (agenda.kept().isEmpty()) {
      return Optional.empty();
    }
    List<Kept> kept = new ArrayList<>(agenda.kept());
    Form form = kept.removeLast().form();
    turn.agenda(agenda.keeping(kept));
    return Optional.of(form);
  }

  /** Reminds once of what is half filled in; never while somebody may be in danger. */
  void remind(Turn turn) {
    Optional<Form> form = half(turn).filter(each -> each.filed().isEmpty());
    if (form.isEmpty() || turn.risk().atLeast(RiskLevel.MODERATE)) {
      return;
    }
    Instant until =
        turn.agenda().kept().isEmpty()
            ? turn.before().lastAt().plus(KEPT)
            : turn.agenda().kept().getLast().until();
    turn.say(
        turn.text("reminder", Map.of("title", title(turn, form.get()), "due", due(turn, until))),
        List.of(
            Taps.plain(Taps.DRAFT + ":go", turn.text("go_on")),
            Taps.plain(Taps.DRAFT + ":drop", turn.text("cancel"))));
  }

  /** Forgets what was not touched for a day. */
  void expire(Turn turn) {
    Agenda agenda = turn.agenda();
    List<Kept> left =
        agenda.kept().stream().filter(kept -> kept.until().isAfter(turn.now())).toList();
    boolean half =
        half(turn).filter(form -> form.filed().isEmpty()).isPresent()
            && (left.isEmpty() || isInHand(turn));
    boolean over = half || left.size() < agenda.kept().size() || !agenda.waiting().isEmpty();
    if (isInHand(turn)) {
      turn.pendingNothing();
    }
    turn.agenda(new Agenda(List.of(), left, agenda.unclear()));
    left.stream()
        .map(Kept::until)
        .min(Comparator.naturalOrder())
        .ifPresent(next -> turn.schedule(Timer.DRAFT_EXPIRES, next));
    if (over && !turn.risk().atLeast(RiskLevel.MODERATE)) {
      turn.say(turn.text("draft_expired"));
    }
  }

  private static boolean isInHand(Turn turn) {
    return turn.pending() instanceof Form || turn.pending() instanceof Pending.Binding;
  }

  private static Optional<Form> half(Turn turn) {
    return turn.pending()
        .half()
        .or(() ->
            turn.agenda().kept().isEmpty()
                ? Optional.empty()
                : Optional.of(turn.agenda().kept().getLast().form()));
  }

  private String title(Turn turn, Form form) {
    return catalog.find(form.intent()).map(intent -> turn.text(intent.title())).orElse("");
  }

  private static String due(Turn turn, Instant until) {
    return Times.due(until, turn.now(), turn.language());
  }
}
