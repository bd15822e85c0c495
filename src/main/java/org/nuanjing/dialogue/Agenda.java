package org.nuanjing.dialogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nuanjing.channel.Attachment;
import org.nuanjing.dialogue.Pending.Form;

/**
 * What a conversation has on its mind besides what it waits for.
 *
 * @param waiting what is taken up next, in this order, once nothing is waited for; at most {@link
 *     #MOST} wishes, and requests that were interrupted
 * @param kept requests put by until the officer says to go on, oldest first, at most {@link #MOST}
 * @param unclear what the officer wrote since something was last understood, masked, oldest first,
 *     at most {@link #MOST_UNCLEAR}; a person who is called reads it
 */
public record Agenda(List<Later> waiting, List<Kept> kept, List<String> unclear) {

  /** Nothing. */
  public static final Agenda EMPTY = new Agenda(List.of(), List.of(), List.of());

  /** How many wishes may wait, and how many requests may be put by. */
  static final int MOST = 5;

  static final int MOST_UNCLEAR = 6;

  /** What an earlier version did not write is empty. */
  public Agenda(
      @Nullable List<Later> waiting, @Nullable List<Kept> kept, @Nullable List<String> unclear) {
    this.waiting = List.copyOf(Objects.requireNonNullElse(waiting, List.of()));
    this.kept = List.copyOf(Objects.requireNonNullElse(kept, List.of()));
    this.unclear = List.copyOf(Objects.requireNonNullElse(unclear, List.of()));
  }

  /** Whether nothing more can wait. */
  boolean full() {
    return waiting.size() >= MOST;
  }

  /** The same with something more that waits. */
  Agenda with(Later later) {
    List<Later> more = new ArrayList<>(waiting);
    more.add(later);
    return new Agenda(more, kept, unclear);
  }

  /** The same with something that comes before all else that waits, however much that is. */
  Agenda withFirst(Later later) {
    List<Later> more = new ArrayList<>(waiting);
    more.addFirst(later);
    return new Agenda(more, kept, unclear);
  }

  /** The same without what has waited longest. */
  Agenda withoutNext() {
    return new Agenda(waiting.subList(1, waiting.size()), kept, unclear);
  }

  /** The same with these requests put by. */
  Agenda keeping(List<Kept> requests) {
    return new Agenda(waiting, requests, unclear);
  }

  /** The same with words that were not understood. */
  Agenda notUnderstood(String words) {
    List<String> more = new ArrayList<>(unclear);
    more.add(words);
    int from = Math.max(0, more.size() - MOST_UNCLEAR);
    return new Agenda(waiting, kept, more.subList(from, more.size()));
  }

  /** The same after something was understood. */
  Agenda understood() {
    return new Agenda(waiting, kept, List.of());
  }

  /** The same with what is about these intents alone. */
  Agenda about(Predicate<String> intents) {
    return new Agenda(
        waiting.stream().filter(later -> intents.test(later.intent())).toList(),
        kept.stream().filter(each -> intents.test(each.form().intent())).toList(),
        unclear);
  }

  /**
   * Something to take up later.
   *
   * @param intent the intent's name
   * @param words what it was asked with, masked; blank where a button asked
   * @param form the request as far as it was filled in; empty where it was not begun
   */
  public record Later(
      String intent, String words, List<Attachment> attachments, Optional<Form> form) {

    public Later {
      attachments = List.copyOf(attachments);
    }

    /** The same, asked for with other words. */
    Later with(String others) {
      return new Later(intent, others, attachments, form);
    }
  }

  /**
   * A request put by.
   *
   * @param until when it is forgotten
   */
  public record Kept(Form form, Instant until) {}
}
