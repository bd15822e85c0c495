package org.nuanjing.channel.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.Inbox;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.redis.Entry;
import org.nuanjing.redis.SealedStream;
import org.springframework.stereotype.Component;

/**
 * A conversation in a terminal: a line is a message, {@code #2} presses the second button shown
 * last.
 */
@Component
public final class TerminalChat {

  private final Inbox inbox;
  private final TerminalChannel channel;
  private final Clock clock;

  public TerminalChat(Inbox inbox, TerminalChannel channel, Clock clock) {
    this.inbox = inbox;
    this.channel = channel;
    this.clock = clock;
  }

  /** Talks until the input ends; then waits for the answers to what was said. */
  public void talk(BufferedReader in, PrintWriter out) throws IOException {
    ChannelAddress address =
        new ChannelAddress(
            TerminalChannel.NAME, UUID.randomUUID().toString().toLowerCase(Locale.ROOT));
    List<Choice> choices = new ArrayList<>();
    Screen screen = new Screen(address, out, choices);
    accept(address, new Content.Started());
    screen.show();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!line.isBlank()) {
        accept(address, content(line.strip(), choices));
        screen.show();
      }
    }
  }

  private void accept(ChannelAddress address, Content content) {
    inbox.accept(
        IncomingMessage.of(UUID.randomUUID().toString(), address, content, clock.instant()));
  }

  private static Content content(String line, List<Choice> choices) {
    if (line.matches("#\\d{1,2}")) {
      int nth = Integer.parseInt(line.substring(1));
      if (nth >= 1 && nth <= choices.size()) {
        Choice choice = choices.get(nth - 1);
        return new Content.Chosen(choice.value(), choice.label());
      }
    }
    return new Content.Text(line);
  }

  /** What the terminal shows. */
  private final class Screen {
    private final ChannelAddress address;
    private final PrintWriter out;
    private final List<Choice> choices;
    private String cursor = SealedStream.START;

    Screen(ChannelAddress address, PrintWriter out, List<Choice> choices) {
      this.address = address;
      this.out = out;
      this.choices = choices;
    }

    /**
     * Waits for the first answer, at most about ten seconds, then shows what else follows at once.
     */
    void show() {
      int rounds = 20;
      boolean shown = false;
      while (rounds-- > 0) {
        List<Entry<OutgoingMessage>> entries = channel.readAfter(address, cursor);
        if (entries.isEmpty() && shown) {
          return;
        }
        for (Entry<OutgoingMessage> entry : entries) {
          print(entry.value());
          cursor = entry.id();
          shown = true;
        }
      }
    }

    private void print(OutgoingMessage message) {
      for (Block block : message.blocks()) {
        switch (block) {
          case Block.Paragraph paragraph -> out.println(paragraph.text());
          case Block.Quote quote ->
              quote.text().lines().forEach(line -> out.println("  │ " + line));
          case Block.Veiled veiled -> out.println(veiled.text());
          case Block.File file -> out.println("[" + file.text() + "]");
          case Block.Map map -> out.println(map.text());
        }
      }
      choices.clear();
      choices.addAll(message.choices());
      for (int i = 0; i < choices.size(); i++) {
        out.println("  #" + (i + 1) + " " + choices.get(i).label());
      }
      out.println();
      out.flush();
    }
  }
}
