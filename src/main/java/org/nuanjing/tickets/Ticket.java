package org.nuanjing.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanjing.duty.Page;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.tickets.ServiceLevel.Owed;
import org.nuanjing.triage.RiskLevel;

/**
 * What staff owe an officer: one request, its thread and its history. Changed only through {@link
 * TicketCommands}.
 *
 * @param reference its number
 * @param version counted up with every change, from 1; 0 before it is stored
 * @param requester who asked
 * @param desk the id of the desk that has it
 * @param intent the intent it was filed by
 * @param details what was asked and answered, in the order of the slots
 * @param risk how much at risk the officer is; software only raises it
 * @param priority where it stands in the queue
 * @param serviceLevel when what is owed
 * @param state where it stands
 * @param assignee the sign-in name of the staff member who has it
 * @param thread messages both ways, oldest first
 * @param history everything that happened, oldest first
 * @param openedAt when it was filed
 * @param page the calling of people that goes on; empty where nobody need be called
 * @param silentAt when who holds it will count as silent; empty where the officer waits for no word
 *     of theirs, or people are called already
 * @param relay what people do around the conversation
 * @param work what staff keep beside it
 */
public record Ticket(
    TicketReference reference,
    long version,
    Requester requester,
    String desk,
    String intent,
    List<Detail> details,
    RiskLevel risk,
    Priority priority,
    ServiceLevel serviceLevel,
    State state,
    Optional<String> assignee,
    List<ThreadEntry> thread,
    List<TicketEvent> history,
    Instant openedAt,
    Optional<Page> page,
    Optional<Instant> silentAt,
    Relay relay,
    Work work) {

  /** What an {@link Alarm} is for that calls people. */
  public static final String CALLING = "calling";

  /** What an {@link Alarm} is for that tells staff that something will soon be late. */
  public static final String WARNING = "warning";

  /** What an {@link Alarm} is for at the time somebody wants to look at the ticket again. */
  public static final String REMINDER = "reminder";

  /** What stands in place of an intent on a drill. */
  public static final String DRILL = "drill";

  /** How long a ticket that was pressed for cannot be pressed for again. */
  public static final Duration HURRIED_AGAIN_AFTER = Duration.ofHours(4);

  public Ticket {
    details = List.copyOf(details);
    thread = List.copyOf(thread);
    history = List.copyOf(history);
    relay = Objects.requireNonNullElse(relay, Relay.NONE);
    work = Objects.requireNonNullElse(work, Work.NONE);
  }

  /** A ticket nobody is called to. */
  public Ticket(
      TicketReference reference,
      long version,
      Requester requester,
      String desk,
      String intent,
      List<Detail> details,
      RiskLevel risk,
      Priority priority,
      ServiceLevel serviceLevel,
      State state,
      Optional<String> assignee,
      List<ThreadEntry> thread,
      List<TicketEvent> history,
      Instant openedAt) {
    this(
        reference,
        version,
        requester,
        desk,
        intent,
        details,
        risk,
        priority,
        serviceLevel,
        state,
        assignee,
        thread,
        history,
        openedAt,
        Optional.empty(),
        Optional.empty(),
        Relay.NONE,
        Work.NONE);
  }

  /** The same as another version. */
  public Ticket withVersion(long other) {
    return with(other, history, page, silentAt, serviceLevel);
  }

  /** The same with other times. */
  Ticket withServiceLevel(ServiceLevel other) {
    return other.equals(serviceLevel) ? this : with(version, history, page, silentAt, other);
  }

  /** The same with what became of the calling of people, and the events of it behind the others. */
  public Ticket withPage(Optional<Page> live, Optional<Instant> silent, List<TicketEvent> events) {
    List<TicketEvent> all = new ArrayList<>(history);
    all.addAll(events);
    return with(version, all, live, silent, serviceLevel);
  }

  private Ticket with(
      long ofVersion,
      List<TicketEvent> events,
      Optional<Page> live,
      Optional<Instant> silent,
      ServiceLevel times) {
    return new Ticket(
        reference, ofVersion, requester, desk, intent, details, risk, priority, times, state,
        assignee, thread, events, openedAt, live, silent, relay, work);
  }

  /** Whether it is a drill of the ladder and nobody waits. */
  public boolean drill() {
    return intent.equals(DRILL);
  }

  /** Whether staff still owe something. */
  public boolean open() {
    return switch (state) {
      case OPEN, TAKEN, WAITING, REOPENED -> true;
      case RESOLVED, CANCELLED -> false;
    };
  }

  /**
   * Whether it is a conversation with somebody who needs a person now: at risk level 2 or above,
   * even if a person has set that lower since, or under an alias and wanted within minutes. It is
   * one until it ends, and a booked talk is none.
   */
  public boolean contact() {
    boolean now =
        serviceLevel.response() == ResponseClass.C0 || serviceLevel.response() == ResponseClass.M0;
    return open()
        && !drill()
        && (highestRisk().atLeast(RiskLevel.MODERATE)
            || (now && requester.confidentiality() == Confidentiality.ALIAS));
  }

  /** Who holds it as one of the conversations a person can only have a few of at a time. */
  public Optional<String> occupies() {
    boolean live = contact() || (!drill() && (page.isPresent() || silentAt.isPresent()));
    return assignee.filter(who -> open() && live);
  }

  /** The highest level it ever stood at; a person may have set it lower since. */
  public RiskLevel highestRisk() {
    return history.stream().map(TicketEvent::loweredFrom).reduce(risk, RiskLevel::or);
  }

  /** Whether the officer made a safety plan, or began one. */
  public boolean planned() {
    return details.stream().anyMatch(Detail::isPlanStep);
  }

  /** When a person last said what the level of risk is; empty where only the program did. */
  public Optional<Instant> levelSaidAt() {
    return history.reversed().stream()
        .filter(event ->
            event.type() == TicketEvent.Type.LOWERED
                || event.type() == TicketEvent.Type.LEVEL_KEPT
                || (event.type() == TicketEvent.Type.RAISED
                    && !event.actor().equals(TicketEvent.SYSTEM)))
        .findFirst()
        .map(TicketEvent::at);
  }

  /** Whether it was opened at the level this contact had been left at. */
  public boolean carriesFrom(TicketReference contact) {
    return history.stream()
        .anyMatch(event ->
            event.type() == TicketEvent.Type.CARRIED && event.note().equals(contact.toString()));
  }

  /** Whether a person ever set the level of risk lower. */
  public boolean lowered() {
    return history.stream().anyMatch(event -> event.type() == TicketEvent.Type.LOWERED);
  }

  /** Whether what is owed next is overdue. */
  public boolean late(Instant now) {
    return open() && now.isAfter(serviceLevel.nextDue());
  }

  /** Whether the officer pressed for it a short while ago. */
  public boolean hurriedLately(Instant now) {
    return history.stream()
        .anyMatch(event ->
            event.type() == TicketEvent.Type.HURRIED
                && now.isBefore(event.at().plus(HURRIED_AGAIN_AFTER)));
  }

  /** When something is to be done about the ticket by itself; the earliest of all. */
  public Optional<Alarm> nextAlarm() {
    if (!open()) {
      return Optional.empty();
    }
    Optional<Alarm> calling =
        page.map(Page::nextAt).or(() -> silentAt).map(at -> new Alarm(CALLING, at));
    Optional<Alarm> warning = serviceLevel.warnAt().map(at -> new Alarm(WARNING, at));
    Optional<Alarm> reminder = work.reminder().map(at -> new Alarm(REMINDER, at));
    return Stream.of(nextLate(), warning, reminder, calling)
        .flatMap(Optional::stream)
        .min(Comparator.comparing(Alarm::at));
  }

  /** When the ticket will be late with something it has not been late with yet. */
  Optional<Alarm> nextLate() {
    return !open()
        ? Optional.empty()
        : serviceLevel
            .owed()
            .filter(owed -> !wentOff(owed))
            .map(owed -> new Alarm(owed.what().word(), owed.due()))
            .min(Comparator.comparing(Alarm::at));
  }

  /**
   * Since when the officer waits for the word of who has it: since it was taken, or since what they
   * wrote after the last word.
   *
   * @return empty where nobody has it or the last word is staff's
   */
  public Optional<Instant> waitsSince() {
    Optional<Instant> taken =
        assignee.flatMap(who ->
            history.stream()
                .filter(event -> event.type() == TicketEvent.Type.TAKEN)
                .map(TicketEvent::at)
                .reduce((earlier, later) -> later));
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> unanswered = Optional.empty();
    for (ThreadEntry entry : thread.reversed()) {
      if (entry.author() == ThreadEntry.Author.STAFF) {
        return entry.at().isBefore(taken.get()) ? taken : unanswered;
      }
      unanswered = Optional.of(entry.at());
    }
    return taken;
  }

  /** Whether something happened in the latest change. */
  public boolean lately(TicketEvent.Type type) {
    Instant last = history.getLast().at();
    return history.reversed().stream()
        .takeWhile(event -> event.at().equals(last))
        .anyMatch(event -> event.type() == type);
  }

  /** What is due anew, after it had been late once, can be late again. */
  private boolean wentOff(Owed owed) {
    return history.stream()
        .anyMatch(event ->
            event.type() == TicketEvent.Type.LATE
                && event.note().equals(owed.what().word())
                && !event.at().isBefore(owed.due()));
  }

  /**
   * A time at which something is to be done.
   *
   * @param what {@code first-reply}, {@code next-reply} or {@code resolution} will be late, or
   *     {@value #WARNING}: soon it will be, {@value #REMINDER}, or {@value #CALLING}: people are
   *     called
   */
  public record Alarm(String what, Instant at) {}

  /**
   * One thing asked and its answer.
   *
   * @param slot the slot's name
   * @param title what the slot is called, in the officer's language
   * @param value as the officer gave it, read
   */
  public record Detail(String slot, String title, String value) {

    private static final String PLAN = "plan_";
    private static final String PLAN_STATE = "plan:state";

    /** A step of the officer's safety plan. */
    public static Detail planStep(String name, String title, String value) {
      return new Detail(PLAN + name, title, value);
    }

    /** How it stands with the officer's safety plan as a whole. */
    public static Detail planState(String title, String value) {
      return new Detail(PLAN_STATE, title, value);
    }

    /** Whether it is a step of the officer's safety plan. */
    public boolean isPlanStep() {
      return slot.startsWith(PLAN);
    }

    /** Whether it says how it stands with the officer's safety plan. */
    public boolean isPlanState() {
      return slot.equals(PLAN_STATE);
    }
  }

  /** Where a ticket stands. */
  public enum State {
    /** Filed; nobody has it. */
    OPEN,
    /** Somebody works on it. */
    TAKEN,
    /** Staff answered and wait for the officer. */
    WAITING,
    /** Done, as staff see it; an answer by the officer reopens it. */
    RESOLVED,
    /** Withdrawn by the officer. */
    CANCELLED,
    /** Open again after it was resolved; nobody has it unless assigned. */
    REOPENED
  }
}
