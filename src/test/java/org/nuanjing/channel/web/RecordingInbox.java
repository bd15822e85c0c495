package org.nuanjing.channel.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.nuanjing.channel.Inbox;
import org.nuanjing.channel.IncomingMessage;

/** An inbox in memory that can be down, and tells a listener of each new message. */
final class RecordingInbox implements Inbox {

  private final Set<String> ids = new HashSet<>();
  private final List<IncomingMessage> messages = new CopyOnWriteArrayList<>();
  private volatile Consumer<IncomingMessage> listener = message -> {};
  private volatile boolean down;

  @Override
  public synchronized Acceptance accept(IncomingMessage message) {
    if (down) {
      throw new IllegalStateException("The inbox is down.");
    }
    if (!ids.add(message.id())) {
      return Acceptance.DUPLICATE;
    }
    messages.add(message);
    Thread.ofVirtual().start(() -> listener.accept(message));
    return Acceptance.ACCEPTED;
  }

  List<IncomingMessage> messages() {
    return messages;
  }

  void onMessage(Consumer<IncomingMessage> told) {
    listener = told;
  }

  void goDown() {
    down = true;
  }

  void comeBack() {
    down = false;
  }
}
