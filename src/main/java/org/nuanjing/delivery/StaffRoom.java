package org.nuanjing.delivery;

import java.time.Instant;
import java.util.Optional;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.dialogue.Conversation;
import org.nuanjing.dialogue.Step;

/** The chats that belong to staff, where the officers' dialogue is never asked. */
public interface StaffRoom {

  /** No chat belongs to staff. */
  StaffRoom EMPTY =
      new StaffRoom() {
        @Override
        public Optional<Step> next(Conversation chat, IncomingMessage message, Instant now) {
          return Optional.empty();
        }

        @Override
        public Optional<Step> rescue(Conversation chat) {
          return Optional.empty();
        }
      };

  /** What happens after a message in a chat of staff; empty where the chat is an officer's. */
  Optional<Step> next(Conversation chat, IncomingMessage message, Instant now);

  /** The same when {@link #next} failed again and again. */
  Optional<Step> rescue(Conversation chat);
}
