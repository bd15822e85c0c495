package org.nuanjing.authoring.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nuanjing.authoring.Player;
import org.nuanjing.authoring.Rehearsal;
import org.nuanjing.authoring.Stage;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Choice;
import org.nuanjing.dialogue.Effect;
import org.nuanjing.intents.Transcript.Sends;
import org.nuanjing.intents.Transcript.Thing;
import org.nuanjing.tickets.Ticket;

/** Lets the author talk with the assistant as an officer, a line a message. */
final class Talk {

  private final Stage stage;
  private final Rehearsal chat;
  private final PrintWriter out;

  Talk(Stage stage, Rehearsal chat, PrintWriter out) {
    this.stage = stage;
    this.chat = chat;
    this.out = out;
  }

  /** Begins with an intent, as if it had been chosen. */
  void begin(String intent) {
    chat.asksFor(intent);
    show();
  }

  /** Talks until there are no more lines. */
  void until(BufferedReader in) throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!line.isBlank()) {
        say(line.strip());
      }
    }
  }

  private void say(String line) {
    if (line.matches("#[0-9]{1,2}")) {
      press(Integer.parseInt(line.substring(1)));
    } else if (line.startsWith("!wait ")) {
      pass(line.substring("!wait ".length()).strip());
    } else if (line.startsWith("!")) {
      send(line.substring(1));
    } else {
      chat.writes(line);
      show();
    }
  }

  private void press(int nth) {
    List<Choice> buttons = chat.buttons();
    if (nth < 1 || nth > buttons.size()) {
      out.println("  (There is no such button.)");
      out.flush();
      return;
    }
    chat.taps(buttons.get(nth - 1).label());
    show();
  }

  private void pass(String time) {
    try {
      String iso = time.toUpperCase(Locale.ROOT);
      chat.waits(Duration.parse(iso.endsWith("D") ? "P" + iso : "PT" + iso));
      show();
    } catch (DateTimeParseException e) {
      out.println("  (Write a time such as 20h, 30m or 2d.)");
      out.flush();
    }
  }

  private void send(String thing) {
    try {
      Thing known = Thing.valueOf(thing.strip().toUpperCase(Locale.ROOT));
      chat.hears(Player.content(new Sends(0, known, "")));
      show();
    } catch (IllegalArgumentException e) {
      out.println("  (!wait 20h, !photo, !document, !voice, !location or !sticker.)");
      out.flush();
    }
  }

  private void show() {
    List<String> blocks =
        chat.said().stream().flatMap(say -> say.blocks().stream()).map(Block::text).toList();
    Script.said(out, blocks, List.of());
    boolean any = chat.said().stream().anyMatch(say -> !say.choices().isEmpty());
    for (int i = 0; any && i < chat.buttons().size(); i++) {
      out.println("  #" + (i + 1) + " " + chat.buttons().get(i).label());
    }
    for (Effect effect : chat.effects()) {
      if (effect instanceof Effect.OpenTicket open) {
        out.println("  → " + ticket(open.ticket()));
      }
    }
    out.flush();
  }

  private String ticket(Ticket ticket) {
    Map<String, String> values = new LinkedHashMap<>();
    ticket.details().forEach(detail -> values.put(detail.slot(), detail.value()));
    String desk = stage.catalog().get(ticket.intent()).desk().orElse("-");
    return Script.ticket(desk, ticket.serviceLevel().response().name(), values);
  }
}
