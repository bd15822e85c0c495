package org.nuanjing.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.dialogue.Conversation;
import org.nuanjing.dialogue.Effect.Timer;
import org.nuanjing.policy.questions.HeardQuestion;
import org.nuanjing.tickets.Ticket;

/**
 * Everything a turn writes.
 *
 * @param cause what the turn answers; taken out with the turn
 * @param conversation as it is afterwards, with the version it had before
 * @param lastNumber the last ticket number of the bucket the turn saw
 * @param tickets opened or changed in the turn, all in the conversation's bucket
 * @param replies what is said to the officer, and to people on duty who are called
 * @param errands for tickets in other buckets
 * @param questions of the rules to be kept for the policy desk
 * @param timers set (a time) or taken back (empty)
 * @param history whether what the channel keeps of the chat is erased
 */
public record Turn(
    Cause cause,
    Conversation conversation,
    long lastNumber,
    List<Ticket> tickets,
    List<OutgoingMessage> replies,
    List<Errand> errands,
    List<HeardQuestion> questions,
    Map<Timer, Optional<Instant>> timers,
    History history) {

  /** What becomes of what the channel keeps of the chat. */
  public enum History {
    STAYS,
    ERASED
  }

  /** What a turn answers. */
  public sealed interface Cause {}

  /** A message in the inbox. */
  public record Message(String entryId) implements Cause {}

  /** A timer that went off. */
  public record Alarm(Timer timer) implements Cause {}
}
