package org.nuanjing.dialogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.screening.Order;

/**
 * What a conversation keeps for the officer's own care. All of it is sealed with the conversation;
 * nobody else reads the plan and the self-checks unless the officer shows them.
 *
 * @param asking the screening under way, or the last one
 * @param exercise what is being led in the chat
 * @param plan the officer's safety plan: their words by the name of the step; often empty
 * @param checks results of self-checks, oldest first
 */
public record Care(
    Optional<Asking> asking,
    Optional<Led> exercise,
    Map<String, String> plan,
    List<Checked> checks) {

  /** Nothing. */
  public static final Care NONE = new Care(Optional.empty(), Optional.empty(), Map.of(), List.of());

  /** What an earlier version did not write is empty. */
  public Care {
    asking = Objects.requireNonNullElse(asking, Optional.empty());
    exercise = Objects.requireNonNullElse(exercise, Optional.empty());
    plan = Map.copyOf(Objects.requireNonNullElse(plan, Map.of()));
    checks = List.copyOf(Objects.requireNonNullElse(checks, List.of()));
  }

  /** Whether a screening waits and an answer is awaited. */
  public enum Mood {
    /** The next words are the answer. */
    ASKING,
    /** A person spoke, or the officer went off: the question is asked again first. */
    PAUSED,
    /** The officer wants no questions. */
    STOPPED
  }

  /**
   * A screening.
   *
   * @param order which questions
   * @param ticket where answers go
   * @param question the name of the question that is open; empty where all are asked
   * @param answers what was answered, by question: a choice's value, {@link #NOT_SAID}, {@link
   *     #OWN_WORDS} or a number
   * @param repeated whether the open question was asked again for want of an answer
   * @param silent whether silence on the open question has counted already
   */
  public record Asking(
      Order order,
      TicketReference ticket,
      Optional<String> question,
      Map<String, String> answers,
      boolean repeated,
      boolean silent,
      Mood mood) {

    /** The officer would rather not say. */
    public static final String NOT_SAID = "-";

    /** The officer answered in words of their own, which lie with the ticket. */
    public static final String OWN_WORDS = "+";

    public Asking {
      answers = Map.copyOf(answers);
    }

    /** The same with a question open. */
    Asking open(String name) {
      return new Asking(order, ticket, Optional.of(name), answers, false, false, Mood.ASKING);
    }

    /** The same with nothing open. */
    Asking over() {
      return new Asking(order, ticket, Optional.empty(), answers, false, false, mood);
    }

    /** The same with a question answered. */
    Asking with(String name, String value) {
      Map<String, String> more = new HashMap<>(answers);
      more.put(name, value);
      return new Asking(order, ticket, question, more, repeated, silent, mood);
    }

    /** The same, the open question asked again. */
    Asking again() {
      return new Asking(order, ticket, question, answers, true, silent, Mood.ASKING);
    }

    /** The same after a silence. */
    Asking afterSilence() {
      return new Asking(order, ticket, question, answers, repeated, true, mood);
    }

    /** The same in another mood. */
    Asking in(Mood other) {
      return new Asking(order, ticket, question, answers, repeated, silent, other);
    }
  }

  /**
   * An exercise being led.
   *
   * @param name the exercise
   * @param next the index of the step said next
   * @param due when it is said
   */
  public record Led(String name, int next, Instant due) {}

  /**
   * The result of a self-check.
   *
   * @param instrument its name
   * @param total points
   * @param until when it is forgotten; empty where the officer keeps it
   */
  public record Checked(String instrument, int total, Instant at, Optional<Instant> until) {}

  Care asking(Optional<Asking> value) {
    return new Care(value, exercise, plan, checks);
  }

  Care exercise(Optional<Led> value) {
    return new Care(asking, value, plan, checks);
  }

  Care plan(Map<String, String> value) {
    return new Care(asking, exercise, value, checks);
  }

  Care checks(List<Checked> value) {
    return new Care(asking, exercise, plan, value);
  }

  /** The same with another result. */
  Care with(Checked checked) {
    List<Checked> more = new ArrayList<>(checks);
    more.add(checked);
    return checks(more);
  }

  /** The same without results whose time is over. */
  Care without(Instant now) {
    return checks(
        checks.stream()
            .filter(each -> each.until().filter(until -> !now.isBefore(until)).isEmpty())
            .toList());
  }
}
