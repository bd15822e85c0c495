package org.nuanjing.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.channel.OutgoingMessage.Urgency;
import org.nuanjing.dialogue.Conversation;
import org.nuanjing.dialogue.Dialogue;
import org.nuanjing.dialogue.Effect;
import org.nuanjing.dialogue.Step;
import org.nuanjing.dialogue.Surroundings;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.tickets.OfficerCommand;
import org.nuanjing.tickets.Priority;
import org.nuanjing.tickets.Requester;
import org.nuanjing.tickets.ServiceLevel;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;

/**
 * A dialogue small enough to predict: repeats what it hears; {@code ticket} files one; {@code add
 * 07-1 words} adds to one; {@code poison} fails; {@code later} sets the draft timer a second ahead;
 * {@code forget} forgets.
 */
final class EchoDialogue implements Dialogue {

  final AtomicInteger poisoned = new AtomicInteger();

  @Override
  public Step next(Conversation conversation, IncomingMessage message, Surroundings surroundings) {
    String words = message.content().words();
    List<Effect> effects = new ArrayList<>();
    if (words.startsWith("poison")) {
      poisoned.incrementAndGet();
      throw new IllegalStateException("cannot stomach this");
    }
    if (words.startsWith("ticket")) {
      Ticket ticket = ticket(conversation, surroundings);
      effects.add(new Effect.OpenTicket(ticket));
      words = words + " " + ticket.reference();
    }
    if (words.startsWith("add ")) {
      effects.add(
          new Effect.TellTicket(
              TicketReference.parse(words.split(" ", 3)[1]).orElseThrow(),
              new OfficerCommand.Add(
                  message.id(), words.split(" ", 3)[2], List.of(), surroundings.now())));
    }
    if (words.startsWith("forget")) {
      effects.add(new Effect.Forget());
    }
    if (words.startsWith("later")) {
      effects.add(
          new Effect.Schedule(Effect.Timer.DRAFT_EXPIRES, surroundings.now().plusSeconds(1)));
    }
    effects.add(say(words));
    return new Step(conversation, effects);
  }

  @Override
  public Step wake(Conversation conversation, Effect.Timer timer, Surroundings surroundings) {
    return new Step(conversation, List.of(say("woken")));
  }

  @Override
  public Step rescue(
      Conversation conversation, IncomingMessage message, Surroundings surroundings) {
    return new Step(conversation, List.of(say("rescued " + message.content().words())));
  }

  private static Effect.Say say(String words) {
    return new Effect.Say(
        List.of(new Block.Paragraph(words)), List.of(), Keyboard.UNCHANGED, Urgency.REPLY);
  }

  private static Ticket ticket(Conversation conversation, Surroundings surroundings) {
    return new Ticket(
        surroundings.nextReference(0),
        0,
        new Requester(
            conversation.address(),
            Language.ZH,
            Optional.empty(),
            conversation.alias(),
            Optional.empty(),
            Confidentiality.ALIAS),
        "supplies",
        "supply_request",
        List.of(),
        RiskLevel.NONE,
        Priority.ORDINARY,
        ServiceLevel.from(ResponseClass.R24H, surroundings.now()),
        Ticket.State.OPEN,
        Optional.empty(),
        List.of(),
        List.of(
            new TicketEvent(TicketEvent.Type.OPENED, TicketEvent.OFFICER, "", surroundings.now())),
        surroundings.now());
  }
}
