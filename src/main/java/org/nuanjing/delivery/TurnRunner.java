package org.nuanjing.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.delivery.Turn.History;
import org.nuanjing.dialogue.Conversation;
import org.nuanjing.dialogue.Dialogue;
import org.nuanjing.dialogue.Effect;
import org.nuanjing.dialogue.Effect.Timer;
import org.nuanjing.dialogue.Step;
import org.nuanjing.policy.questions.HeardQuestion;
import org.nuanjing.redis.Buckets;
import org.nuanjing.roster.Officers;
import org.nuanjing.tickets.Consequences;
import org.nuanjing.tickets.Paging.Paged;
import org.nuanjing.tickets.Tickets;

/** Runs one turn: loads what it starts from, lets the dialogue decide, commits what it decided. */
public final class TurnRunner {

  private final Turns turns;
  private final Tickets tickets;
  private final Officers officers;
  private final Dialogue dialogue;
  private final StaffRoom room;
  private final Consequences consequences;
  private final Supplier<String> aliases;
  private final Clock clock;

  /**
   * A runner.
   *
   * @param aliases draws an alias for a chat never seen
   */
  public TurnRunner(
      Turns turns,
      Tickets tickets,
      Officers officers,
      Dialogue dialogue,
      StaffRoom room,
      Consequences consequences,
      Supplier<String> aliases,
      Clock clock) {
    this.turns = turns;
    this.tickets = tickets;
    this.officers = officers;
    this.dialogue = dialogue;
    this.room = room;
    this.consequences = consequences;
    this.aliases = aliases;
    this.clock = clock;
  }

  /**
   * Answers a message.
   *
   * @return false when nothing was written because something changed meanwhile: look again
   */
  public boolean answer(String entryId, IncomingMessage message) {
    return run(
        new Turn.Message(entryId),
        message.from(),
        entryId,
        (conversation, surroundings) ->
            room.next(conversation, message, surroundings.now())
                .orElseGet(() -> dialogue.next(conversation, message, surroundings)));
  }

  /** Answers a message the dialogue failed on again and again. */
  public boolean rescue(String entryId, IncomingMessage message) {
    return run(
        new Turn.Message(entryId),
        message.from(),
        entryId,
        (conversation, surroundings) ->
            room.rescue(conversation)
                .orElseGet(() -> dialogue.rescue(conversation, message, surroundings)));
  }

  /** Wakes a conversation. */
  public boolean wake(ChannelAddress address, Timer timer) {
    return run(
        new Turn.Alarm(timer),
        address,
        timer.name() + "-" + clock.millis(),
        (conversation, surroundings) -> dialogue.wake(conversation, timer, surroundings));
  }

  private boolean run(Turn.Cause cause, ChannelAddress address, String id, Decision decision) {
    Instant now = clock.instant();
    int bucket = Buckets.of(address.toString());
    Conversation before =
        turns.find(address).orElseGet(() -> Conversation.fresh(address, aliases.get(), now));
    LiveSurroundings surroundings =
        new LiveSurroundings(address, bucket, turns.lastNumber(bucket), now, officers, tickets);
    Step step = decision.decide(before, surroundings);
    return turns.commit(turn(cause, id, before.version(), step, surroundings));
  }

  private Turn turn(
      Turn.Cause cause, String id, long version, Step step, LiveSurroundings surroundings) {
    ChannelAddress address = step.conversation().address();
    List<OutgoingMessage> replies = new ArrayList<>();
    List<Errand> errands = new ArrayList<>();
    List<HeardQuestion> questions = new ArrayList<>();
    TouchedTickets touched = new TouchedTickets(tickets, surroundings.bucket());
    Map<Timer, Optional<Instant>> timers = new EnumMap<>(Timer.class);
    History history = History.STAYS;
    for (Effect effect : step.effects()) {
      switch (effect) {
        case Effect.Say say ->
            replies.add(
                new OutgoingMessage(
                    "r-" + surroundings.bucket() + "-" + id + "-" + replies.size(),
                    address,
                    say.blocks(),
                    say.choices(),
                    say.keyboard(),
                    say.urgency()));
        case Effect.OpenTicket open -> touched.open(open.ticket());
        case Effect.TellTicket tell -> touched.tell(tell).ifPresent(errands::add);
        case Effect.StaffDoes staff ->
            errands.add(new Errand(staff.ticket(), staff.command(), Optional.of(address)));
        case Effect.NoteQuestion note -> questions.add(note.question());
        case Effect.Schedule schedule -> timers.put(schedule.timer(), Optional.of(schedule.at()));
        case Effect.Unschedule unschedule -> timers.put(unschedule.timer(), Optional.empty());
        case Effect.Forget forget -> history = History.ERASED;
      }
    }
    List<Paged> paged = touched.paged(consequences, surroundings.now());
    paged.forEach(one -> replies.addAll(one.messages()));
    return new Turn(
        cause,
        withVersion(known(step.conversation(), history), version),
        surroundings.lastNumber(),
        paged.stream().map(Paged::ticket).toList(),
        replies,
        errands,
        questions,
        timers,
        history);
  }

  /** Who asked to be forgotten goes by another alias from now on. */
  private Conversation known(Conversation conversation, History history) {
    return history == History.ERASED ? conversation.called(aliases.get()) : conversation;
  }

  private static Conversation withVersion(Conversation conversation, long version) {
    if (conversation.version() != version) {
      throw new IllegalStateException("The dialogue changed the conversation's version.");
    }
    return conversation;
  }

  private interface Decision {
    Step decide(Conversation conversation, LiveSurroundings surroundings);
  }
}
