package org.nuanjing.hotline;

import java.util.ArrayList;
import java.util.List;
import org.nuanjing.channel.Block;
import org.nuanjing.tickets.Relay;
import org.nuanjing.tickets.ThreadEntry;
import org.nuanjing.tickets.ThreadEntry.Author;
import org.nuanjing.tickets.Ticket;

/**
 * What somebody who takes a conversation needs to know, veiled: who, what was asked and answered,
 * notes, and the last messages.
 */
final class Briefing {

  private static final int LATEST = 12;

  private Briefing() {}

  static List<Block> of(Ticket ticket) {
    List<Block> blocks = new ArrayList<>();
    List<String> facts = new ArrayList<>();
    facts.add(ticket.requester().alias() + " · " + levels(ticket));
    ticket.details().forEach(detail -> facts.add(detail.title() + "：" + detail.value()));
    for (Relay.Note note : ticket.relay().notes()) {
      facts.add("✎ " + note.text());
    }
    blocks.add(new Block.Veiled(String.join("\n", facts)));
    List<ThreadEntry> thread = ticket.thread();
    for (ThreadEntry entry : thread.subList(Math.max(0, thread.size() - LATEST), thread.size())) {
      blocks.addAll(said(entry));
    }
    return blocks;
  }

  /** The level as L0 to L4. */
  static String levels(Ticket ticket) {
    return "L" + Levels.number(ticket.risk());
  }

  private static List<Block> said(ThreadEntry entry) {
    List<Block> blocks = new ArrayList<>();
    String who = entry.author() == Author.OFFICER ? "▸ " : entry.name() + "：";
    if (!entry.text().isBlank()) {
      blocks.add(new Block.Veiled(who + entry.text()));
    }
    blocks.addAll(Parts.files(entry.attachments()));
    return blocks;
  }
}
