package org.nuanjing.dialogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nuanjing.channel.Attachment;
import org.nuanjing.tickets.TicketReference;

/** What the assistant waits for. */
public sealed interface Pending {

  /** The request that is half filled in meanwhile. */
  default Optional<Form> half() {
    return Optional.empty();
  }

  /** Nothing: any wish may come. */
  record Nothing() implements Pending {}

  /**
   * A request being filled in.
   *
   * @param intent the intent's name
   * @param values what was answered, by slot name; skipped slots have an empty value, and {@link
   *     #UNKNOWN} stands where the officer does not know
   * @param asking the slot asked now; empty while the summary waits for a yes
   * @param attachments files sent so far
   * @param startedAt when the request was opened
   * @param answered the slot answered last, which a correction without a name is about
   * @param tries how often what is asked now was answered with something that is no answer
   * @param filed the ticket it was filed as already, because it could not wait for all answers
   */
  record Form(
      String intent,
      Map<String, String> values,
      Optional<String> asking,
      List<Attachment> attachments,
      Instant startedAt,
      Optional<String> answered,
      int tries,
      Optional<TicketReference> filed)
      implements Pending {

    /** Kept where the officer does not know. */
    public static final String UNKNOWN = "?";

    public Form {
      filed = Objects.requireNonNullElse(filed, Optional.empty());
      values = Map.copyOf(values);
      attachments = List.copyOf(attachments);
    }

    @Override
    public Optional<Form> half() {
      return Optional.of(this);
    }

    /** A request just opened. */
    static Form of(
        String intent, Map<String, String> values, List<Attachment> files, Instant startedAt) {
      return new Form(
          intent,
          values,
          Optional.empty(),
          files,
          startedAt,
          Optional.empty(),
          0,
          Optional.empty());
    }

    /** Whether it is the same request, filled in more or less far. */
    boolean isSame(Form other) {
      return intent.equals(other.intent) && startedAt.equals(other.startedAt);
    }

    /** The same asking for a slot, or showing it all. */
    Form asking(Optional<String> slot) {
      int again = slot.equals(asking) ? tries : 0;
      return new Form(intent, values, slot, attachments, startedAt, answered, again, filed);
    }

    /** The same with a slot answered. */
    Form with(String slot, String stored) {
      Map<String, String> more = new HashMap<>(values);
      more.put(slot, stored);
      return new Form(intent, more, asking, attachments, startedAt, Optional.of(slot), 0, filed);
    }

    /** The same with slots filled that were not asked for. */
    Form with(Map<String, String> found) {
      Map<String, String> more = new HashMap<>(values);
      more.putAll(found);
      return new Form(intent, more, asking, attachments, startedAt, answered, tries, filed);
    }

    /** The same with a slot open again. */
    Form without(String slot) {
      Map<String, String> fewer = new HashMap<>(values);
      fewer.remove(slot);
      return new Form(intent, fewer, asking, attachments, startedAt, answered, 0, filed);
    }

    /** The same with files taken along. */
    Form attached(List<Attachment> files) {
      List<Attachment> all = new ArrayList<>(attachments);
      all.addAll(files);
      return new Form(intent, values, asking, all, startedAt, answered, tries, filed);
    }

    /** The same, filed as a ticket while its questions go on. */
    Form filedAs(TicketReference ticket) {
      return new Form(
          intent, values, asking, attachments, startedAt, answered, tries, Optional.of(ticket));
    }

    /** The same after something that is no answer. */
    Form tried() {
      return new Form(intent, values, asking, attachments, startedAt, answered, tries + 1, filed);
    }
  }

  /**
   * The badge number, then the code, of an officer who wants to be known.
   *
   * @param then the request that goes on once the chat is bound
   */
  record Binding(Optional<String> badge, Optional<Form> then) implements Pending {

    @Override
    public Optional<Form> half() {
      return then;
    }
  }

  /** Which of these intents was meant; the message itself is kept to be taken up. */
  record Which(List<String> intents, String message, List<Attachment> attachments)
      implements Pending {
    public Which {
      intents = List.copyOf(intents);
      attachments = List.copyOf(attachments);
    }
  }

  /** Words to add to a ticket. */
  record Addition(TicketReference ticket) implements Pending {}

  /** A yes before a ticket is withdrawn. */
  record Withdrawal(TicketReference ticket) implements Pending {}

  /**
   * Where the officer is, so that what is near can be listed.
   *
   * @param intent the intent that lists it
   * @param words what was asked, masked
   */
  record Whereabouts(String intent, String words) implements Pending {}

  /**
   * Words for a step of the safety plan.
   *
   * @param step the step's name
   * @param then whether the steps behind it are asked too, or this one alone is changed
   */
  record Planning(String step, boolean then) implements Pending {}

  /**
   * A self-check under way.
   *
   * @param instrument its name
   * @param points given so far, an item each
   * @param tries how often the open item was answered with something that is no answer
   */
  record Checking(String instrument, List<Integer> points, int tries) implements Pending {

    public Checking {
      points = List.copyOf(points);
    }
  }

  /** The hour to be asked after at, once a contact has ended. */
  record FollowUpHour(TicketReference ticket) implements Pending {}

  /** A yes before an unanswered policy question goes to a person. */
  record PolicyTicket(String question) implements Pending {}
}
