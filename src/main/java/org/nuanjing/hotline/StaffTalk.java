package org.nuanjing.hotline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.channel.IncomingMessage.Origin;
import org.nuanjing.channel.IncomingMessage.Setting;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.channel.OutgoingMessage.Urgency;
import org.nuanjing.channel.Place;
import org.nuanjing.dialogue.Conversation;
import org.nuanjing.dialogue.Effect;
import org.nuanjing.dialogue.Step;
import org.nuanjing.hotline.StaffView.Whereabouts;
import org.nuanjing.tickets.Queueing.Waiting;
import org.nuanjing.tickets.StaffCommand;
import org.nuanjing.tickets.StaffCommand.Verdict;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;

/**
 * What happens in a chat of a staff member. What they write goes to the officer they hold, and to
 * nobody where they hold none; it is never read for signs of danger, since it may quote some. Pure
 * but for {@link StaffView#say}.
 */
public final class StaffTalk {

  private static final int LONGEST = 4_000;

  /** The turn after a message in the chat of a staff member. */
  public Step next(Conversation chat, IncomingMessage message, StaffView view) {
    Turn turn = new Turn(chat, message, view);
    turn.decide();
    return new Step(turn.chat, turn.effects);
  }

  /** The turn when {@link #next} failed on a message again and again. */
  public Step rescue(Conversation chat) {
    return new Step(chat, List.of(say(StaffTexts.text("rescue"), List.of())));
  }

  /** Something said in the chat. */
  static Effect.Say say(String words, List<Choice> choices) {
    return new Effect.Say(
        List.of(new Block.Paragraph(words)), choices, Keyboard.UNCHANGED, Urgency.STAFF);
  }

  private static final class Turn {
    private final IncomingMessage message;
    private final StaffView view;
    private final String me;
    private final List<Effect> effects = new ArrayList<>();
    private Conversation chat;

    Turn(Conversation chat, IncomingMessage message, StaffView view) {
      this.chat = chat;
      this.message = message;
      this.view = view;
      this.me = view.me().name();
    }

    void decide() {
      if (message.setting() == Setting.GROUP) {
        tell("group");
        return;
      }
      if (message.origin() == Origin.EDITED) {
        tell("edited");
        return;
      }
      switch (message.content()) {
        case Content.Text text -> text(text.text().strip());
        case Content.Chosen chosen -> tapped(chosen.value());
        case Content.File file -> pass(file.caption(), List.of(file.attachment()));
        case Content.Location at ->
            pass(new Place(at.latitude(), at.longitude()).toString(), List.of());
        case Content.Sticker sticker -> sticker(sticker.emoji());
        case Content.Contact _ -> tell("card");
        case Content.Unsupported _ -> tell("cannot");
        case Content.Started _ -> help();
        case Content.Left _ -> {}
      }
    }

    private void sticker(String emoji) {
      if (emoji.isEmpty()) {
        tell("cannot");
      } else {
        pass(emoji, List.of());
      }
    }

    private void text(String text) {
      String[] parts = text.split("\\s+", 2);
      String rest = parts.length < 2 ? "" : parts[1].strip();
      switch (parts[0].toLowerCase(Locale.ROOT)) {
        case "/next", "/take" -> takeNext();
        case "/who" -> who();
        case "/queue" -> queue();
        case "/note", "/notes" -> note(rest);
        case "/handover" -> handOver(rest);
        case "/plan" -> onCurrent(one -> act(one, new StaffCommand.OfferPlan(me, view.now())));
        case "/done" -> onCurrent(this::end);
        case "/away" -> whereabouts(Whereabouts.AWAY, "away");
        case "/here" -> whereabouts(Whereabouts.HERE, "here");
        case "/pause" -> whereabouts(Whereabouts.PAUSING, "pausing");
        case "/help", "/start" -> help();
        default -> {
          if (text.startsWith("/")) {
            tell("command", parts[0]);
            help();
          } else {
            pass(text, List.of());
          }
        }
      }
    }

    private void tapped(String value) {
      String[] parts = value.split(":", 2);
      Optional<TicketReference> reference =
          parts.length < 2 ? Optional.empty() : TicketReference.parse(parts[1]);
      if (value.equals(Taps.PAUSE)) {
        whereabouts(Whereabouts.PAUSING, "pausing");
      } else if (reference.isEmpty()) {
        help();
      } else {
        tapped(parts[0] + ":", reference.get());
      }
    }

    private void tapped(String tap, TicketReference reference) {
      switch (tap) {
        case Taps.TAKE -> take(reference);
        case Taps.ACCEPT -> {
          chat = chat.holding(Optional.of(reference));
          act(reference, new StaffCommand.Answer(me, Verdict.ACCEPTED, view.now()));
        }
        case Taps.DECLINE ->
            act(reference, new StaffCommand.Answer(me, Verdict.DECLINED, view.now()));
        case Taps.TALK -> {
          chat = chat.holding(Optional.of(reference));
          tell("talking", name(reference));
        }
        default -> help();
      }
    }

    private void takeNext() {
      List<Waiting> waiting = view.waiting();
      if (waiting.isEmpty()) {
        tell("empty");
      } else if (!view.ready()) {
        tell("next.not.ready");
      } else {
        take(waiting.getFirst().reference());
      }
    }

    private void take(TicketReference reference) {
      chat = chat.holding(Optional.of(reference));
      act(reference, new StaffCommand.Take(me, view.now()));
    }

    /** Words and files for the officer who is held. */
    private void pass(String words, List<Attachment> files) {
      if (words.length() > LONGEST) {
        tell("long");
        return;
      }
      onCurrent(one -> act(one, new StaffCommand.Reply(me, entryId(), words, files, view.now())));
    }

    private void onCurrent(Consumer<TicketReference> act) {
      current().ifPresentOrElse(act, this::nobody);
    }

    /** Nobody is held, or it is not clear whom words are for. */
    private void nobody() {
      if (view.held().isEmpty()) {
        tell("nobody");
      } else {
        effects.add(say(StaffTexts.text("several"), talks()));
      }
    }

    private List<Choice> talks() {
      return view.held().stream()
          .map(ticket -> new Choice(name(ticket.reference()), Taps.TALK + ticket.reference()))
          .toList();
    }

    private void note(String text) {
      if (text.isEmpty()) {
        tell("note.how");
      } else {
        onCurrent(one -> act(one, new StaffCommand.Note(me, entryId(), text, view.now())));
      }
    }

    private void handOver(String rest) {
      Optional<TicketReference> reference = current();
      if (reference.isEmpty()) {
        nobody();
        return;
      }
      String[] parts = rest.split("\\s+", 2);
      if (parts.length == 2) {
        act(
            reference.get(),
            new StaffCommand.Offer(me, parts[0].toLowerCase(Locale.ROOT), parts[1], view.now()));
        return;
      }
      String colleagues =
          view.held(reference.get()).stream()
              .flatMap(ticket -> view.colleagues(ticket).stream())
              .map(one -> one.name() + "（" + one.displayName() + "）")
              .collect(Collectors.joining("、"));
      if (colleagues.isEmpty()) {
        tell("handover.none");
      } else {
        tell("handover.how", colleagues);
      }
    }

    private void end(TicketReference reference) {
      chat = chat.holding(Optional.empty());
      act(reference, new StaffCommand.End(me, view.now()));
    }

    private void who() {
      onCurrent(one -> tell("who", name(one)));
    }

    private void queue() {
      List<Waiting> waiting = view.waiting();
      Instant since =
          waiting.stream().map(Waiting::since).min(Instant::compareTo).orElse(view.now());
      long minutes = Math.max(0, Duration.between(since, view.now()).toMinutes());
      tell("queue", waiting.size(), minutes, view.held().size());
    }

    private void whereabouts(Whereabouts whereabouts, String key) {
      view.say(whereabouts);
      tell(key);
    }

    private void help() {
      tell("help");
      tell("help.self");
    }

    /**
     * Whom words go to: who was chosen last, also while their taking is still under way; without a
     * choice the only one held. Words never go to another than the one chosen: where the chosen one
     * is not held and others are, it is asked.
     */
    private Optional<TicketReference> current() {
      List<Ticket> held = view.held();
      if (chat.holding().isPresent()) {
        return chat.holding().filter(one -> held.isEmpty() || view.held(one).isPresent());
      }
      return held.size() == 1 ? Optional.of(held.getFirst().reference()) : Optional.empty();
    }

    private String name(TicketReference reference) {
      return view.held(reference)
          .map(ticket -> reference + " " + ticket.requester().alias())
          .orElse(reference.toString());
    }

    private void act(TicketReference reference, StaffCommand command) {
      effects.add(new Effect.StaffDoes(reference, command));
    }

    private void tell(String key, Object... values) {
      effects.add(say(StaffTexts.text(key, values), List.of()));
    }

    private String entryId() {
      return message.from().channel() + ":" + message.id();
    }
  }
}
