package org.nuanjing.unsealing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanjing.unsealing.Unsealing.Finding;
import org.nuanjing.unsealing.Unsealing.Mode;
import org.nuanjing.unsealing.Unsealing.Review;
import org.nuanjing.unsealing.Unsealing.State;
import org.nuanjing.unsealing.Unsealing.Step;
import org.nuanjing.unsealing.Unsealing.Step.Type;
import org.nuanjing.unsealing.UnsealingChange.Changed;
import org.nuanjing.unsealing.UnsealingChange.Reason;
import org.nuanjing.unsealing.UnsealingChange.Refused;
import org.nuanjing.unsealing.UnsealingChange.Repeated;

/**
 * Every way an unsealing can change. Pure: who may press what at all is asked before, of {@link
 * Keyholders}. A step is never dated before the one before it, whatever the clock says.
 */
public final class UnsealingCommands {

  private UnsealingCommands() {}

  /** Somebody wants to see who it is, and waits for a second person. */
  static Unsealing ask(UnsealingId id, String reason, String asker, Instant now) {
    return new Unsealing(
        id,
        1,
        reason,
        Mode.TWO_PEOPLE,
        State.ASKED,
        asker,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(new Step(Type.ASKED, asker, now)));
  }

  /** Immediate danger: somebody sees at once, and a second person confirms afterwards. */
  static Unsealing openAlone(
      UnsealingId id, String reason, String asker, UnsealingSettings settings, Instant now) {
    return new Unsealing(
        id,
        1,
        reason,
        Mode.ALONE,
        State.OPEN,
        asker,
        Optional.empty(),
        Optional.of(now),
        Optional.of(now.plus(settings.openFor())),
        Optional.empty(),
        false,
        List.of(new Step(Type.OPENED_ALONE, asker, now)));
  }

  /** The second person agrees: it is open from now on, for its time. */
  public static UnsealingChange approve(
      Unsealing before, String second, UnsealingSettings settings, Instant now) {
    if (before.asker().equals(second)) {
      return new Refused(Reason.SAME_PERSON);
    }
    if (before.state() == State.OPEN && before.second().equals(Optional.of(second))) {
      return new Repeated(before);
    }
    Instant at = at(before, now);
    if (before.state() != State.ASKED || lapsed(before, settings, at)) {
      return new Refused(Reason.TOO_LATE);
    }
    return new Draft(before)
        .state(State.OPEN)
        .second(second)
        .open(at, at.plus(settings.openFor()))
        .happened(Type.APPROVED, second, at);
  }

  /** The second person says no before anything was seen. */
  public static UnsealingChange decline(Unsealing before, String second, Instant now) {
    if (before.asker().equals(second)) {
      return new Refused(Reason.SAME_PERSON);
    }
    if (before.state() != State.ASKED) {
      return new Refused(Reason.TOO_LATE);
    }
    return new Draft(before)
        .state(State.DECLINED)
        .second(second)
        .happened(Type.DECLINED, second, at(before, now));
  }

  /** Who asked takes it back, or closes it before its time. */
  public static UnsealingChange giveUp(Unsealing before, String asker, Instant now) {
    if (!before.asker().equals(asker)) {
      return new Refused(Reason.NOT_HERE);
    }
    return switch (before.state()) {
      case ASKED ->
          new Draft(before).state(State.WITHDRAWN).happened(Type.WITHDRAWN, asker, at(before, now));
      case OPEN ->
          new Draft(before).state(State.CLOSED).happened(Type.CLOSED, asker, at(before, now));
      case CLOSED, DECLINED, WITHDRAWN, LAPSED, REVIEWED -> new Repeated(before);
    };
  }

  /** The second person confirms what the first did alone; may come after it closed. */
  public static UnsealingChange confirm(Unsealing before, String second, Instant now) {
    return afterwards(before, second, Type.CONFIRMED, before.state(), now);
  }

  /** The second person says that it was not needed: it closes at once. */
  public static UnsealingChange notConfirmed(Unsealing before, String second, Instant now) {
    return afterwards(before, second, Type.NOT_CONFIRMED, State.CLOSED, now);
  }

  private static UnsealingChange afterwards(
      Unsealing before, String second, Type type, State next, Instant now) {
    if (before.asker().equals(second)) {
      return new Refused(Reason.SAME_PERSON);
    }
    if (!before.unconfirmed()) {
      return before.second().equals(Optional.of(second)) && before.happened(type)
          ? new Repeated(before)
          : new Refused(Reason.TOO_LATE);
    }
    return new Draft(before).state(next).second(second).happened(type, second, at(before, now));
  }

  /** Who asked, or agreed, looks. */
  public static UnsealingChange see(Unsealing before, String who, Instant now) {
    boolean party = before.asker().equals(who) || before.second().equals(Optional.of(who));
    if (!party) {
      return new Refused(Reason.NOT_HERE);
    }
    if (!before.readable(now)) {
      return new Refused(Reason.TOO_LATE);
    }
    return new Draft(before).happened(Type.SEEN, who, at(before, now));
  }

  /** A third person looks over what was done. */
  public static UnsealingChange review(
      Unsealing before, String reviewer, Finding finding, Instant now) {
    if (before.asker().equals(reviewer) || before.second().equals(Optional.of(reviewer))) {
      return new Refused(Reason.SAME_PERSON);
    }
    return switch (before.state()) {
      case OPEN -> new Refused(Reason.STILL_OPEN);
      case REVIEWED -> new Refused(Reason.TOO_LATE);
      case ASKED, DECLINED, WITHDRAWN, LAPSED -> new Refused(Reason.NOT_HERE);
      case CLOSED -> {
        Instant at = at(before, now);
        yield new Draft(before)
            .state(State.REVIEWED)
            .review(new Review(reviewer, finding, at))
            .happened(Type.REVIEWED, reviewer, at);
      }
    };
  }

  /** The officer was told. */
  public static UnsealingChange told(Unsealing before, Instant now) {
    return before.told()
        ? new Repeated(before)
        : new Draft(before).told().happened(Type.TOLD, Step.PROGRAM, at(before, now));
  }

  /** What happens by itself, one thing at a time: call it until nothing changes. */
  public static UnsealingChange tick(Unsealing before, UnsealingSettings settings, Instant now) {
    Instant at = at(before, now);
    if (before.state() == State.ASKED && lapsed(before, settings, at)) {
      return new Draft(before).state(State.LAPSED).happened(Type.LAPSED, Step.PROGRAM, at);
    }
    if (before.state() == State.OPEN && !before.readable(now)) {
      return new Draft(before).state(State.CLOSED).happened(Type.CLOSED, Step.PROGRAM, at);
    }
    if (before.unconfirmed()
        && !before.happened(Type.UNCONFIRMED)
        && over(before.openFrom().map(from -> from.plus(settings.confirmWithin())), at)) {
      return new Draft(before).happened(Type.UNCONFIRMED, Step.PROGRAM, at);
    }
    if (before.unreviewed()
        && !before.happened(Type.OVERDUE)
        && over(before.reviewDue(settings), at)) {
      return new Draft(before).happened(Type.OVERDUE, Step.PROGRAM, at);
    }
    return new Repeated(before);
  }

  private static boolean lapsed(Unsealing before, UnsealingSettings settings, Instant at) {
    return over(Optional.of(before.steps().getFirst().at().plus(settings.askLasts())), at);
  }

  private static boolean over(Optional<Instant> by, Instant at) {
    return by.filter(time -> !at.isBefore(time)).isPresent();
  }

  private static Instant at(Unsealing before, Instant now) {
    Instant last = before.steps().getLast().at();
    return now.isBefore(last) ? last : now;
  }

  /** A copy with some parts changed. */
  private static final class Draft {
    private final Unsealing before;
    private State state;
    private Optional<String> second;
    private Optional<Instant> from;
    private Optional<Instant> until;
    private Optional<Review> review;
    private boolean told;

    Draft(Unsealing before) {
      this.before = before;
      state = before.state();
      second = before.second();
      from = before.openFrom();
      until = before.openUntil();
      review = before.review();
      told = before.told();
    }

    Draft state(State value) {
      state = value;
      return this;
    }

    Draft second(String value) {
      second = Optional.of(value);
      return this;
    }

    Draft open(Instant start, Instant end) {
      from = Optional.of(start);
      until = Optional.of(end);
      return this;
    }

    Draft review(Review value) {
      review = Optional.of(value);
      return this;
    }

    Draft told() {
      told = true;
      return this;
    }

    Changed happened(Type type, String who, Instant at) {
      List<Step> steps = new ArrayList<>(before.steps());
      steps.add(new Step(type, who, at));
      return new Changed(
          new Unsealing(
              before.id(),
              before.version() + 1,
              before.reason(),
              before.mode(),
              state,
              before.asker(),
              second,
              from,
              until,
              review,
              told,
              steps));
    }
  }
}
