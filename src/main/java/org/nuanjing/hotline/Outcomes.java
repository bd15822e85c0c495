package org.nuanjing.hotline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.channel.OutgoingMessage.Urgency;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.StaffCommand;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketChange;
import org.nuanjing.tickets.TicketChange.Refused;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;

/** What a staff member is told of what they did to a ticket from their chat. */
public final class Outcomes {

  private final Staff staff;

  public Outcomes(Staff staff) {
    this.staff = staff;
  }

  /**
   * The message about an outcome. The same outcome of a repeated command gives the same message.
   *
   * @param id of the message
   * @param ticket as it stands now; empty where there is none
   * @return empty where it goes without saying: a line that went out
   */
  public Optional<OutgoingMessage> tell(
      String id,
      ChannelAddress to,
      TicketReference reference,
      StaffCommand command,
      TicketChange change,
      Optional<Ticket> ticket) {
    List<Block> blocks = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    if (change instanceof Refused refused) {
      String sent = command instanceof StaffCommand.Reply ? "sent.not" : "";
      if (!sent.isEmpty()) {
        blocks.add(words(sent, reference));
      }
      blocks.add(words("refused." + refused.reason(), reference));
    } else {
      done(reference, command, ticket, blocks, choices);
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OutgoingMessage(id, to, blocks, choices, Keyboard.UNCHANGED, Urgency.STAFF));
  }

  private void done(
      TicketReference reference,
      StaffCommand command,
      Optional<Ticket> ticket,
      List<Block> blocks,
      List<Choice> choices) {
    switch (command) {
      case StaffCommand.Take _ -> {
        blocks.add(words("taken", reference));
        ticket.ifPresent(known -> blocks.addAll(Briefing.of(known)));
      }
      case StaffCommand.Reply _ -> {}
      case StaffCommand.Note _ -> blocks.add(words("noted", reference));
      case StaffCommand.OfferPlan _ -> blocks.add(words("planned", reference));
      case StaffCommand.Offer offer ->
          blocks.add(words("offered", reference, displayName(offer.to())));
      case StaffCommand.Answer answer -> {
        switch (answer.verdict()) {
          case ACCEPTED -> {
            blocks.add(words("taken", reference));
            ticket.ifPresent(known -> blocks.addAll(Briefing.of(known)));
          }
          case DECLINED -> blocks.add(words("declined.you", reference));
        }
      }
      case StaffCommand.End _ -> {
        blocks.add(words("ended", reference));
        if (ticket.filter(known -> known.risk().atLeast(RiskLevel.LOW)).isPresent()) {
          blocks.add(words("debrief", reference));
          choices.add(new Choice(StaffTexts.label("pause"), Taps.PAUSE));
        }
      }
    }
  }

  private String displayName(String name) {
    return staff.find(name.toLowerCase(Locale.ROOT)).map(StaffMember::displayName).orElse(name);
  }

  private static Block words(String key, Object... values) {
    return new Block.Paragraph(StaffTexts.text(key, strings(values)));
  }

  private static Object[] strings(Object... values) {
    Object[] strings = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      strings[i] = values[i].toString();
    }
    return strings;
  }
}
