package org.nuanjing.authoring;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nuanjing.authoring.Performance.Miss;
import org.nuanjing.authoring.Performance.Scene;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.Content;
import org.nuanjing.dialogue.Effect.Say;
import org.nuanjing.dialogue.Pending;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Slot;
import org.nuanjing.intents.Transcript;
import org.nuanjing.intents.Transcript.Files;
import org.nuanjing.intents.Transcript.Hears;
import org.nuanjing.intents.Transcript.NothingPending;
import org.nuanjing.intents.Transcript.Says;
import org.nuanjing.intents.Transcript.Sends;
import org.nuanjing.intents.Transcript.Silence;
import org.nuanjing.intents.Transcript.Staff;
import org.nuanjing.intents.Transcript.Taps;
import org.nuanjing.intents.Transcript.Thing;
import org.nuanjing.intents.Transcript.Turn;
import org.nuanjing.intents.Transcript.Waits;
import org.nuanjing.tickets.Ticket;

/** Plays written conversations: does what the officer does in them and compares the rest. */
public final class Player {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Content.Location PLACE = new Content.Location(39.90420, 116.40740);

  /** How much of the beginning and of the end of what was said is told. */
  private static final int FIRST = 40;

  private static final int LAST = 140;

  private final Stage stage;

  public Player(Stage stage) {
    this.stage = stage;
  }

  /** Plays one conversation from its beginning. */
  public Performance play(Transcript transcript) {
    Rehearsal chat =
        new Rehearsal(stage, transcript.start(), transcript.language(), Rehearsal.MONDAY_AT_TEN);
    List<Scene> scenes = new ArrayList<>();
    for (Turn turn : transcript.turns()) {
      Scene scene = scene(chat, turn);
      scenes.add(scene);
      if (scene.miss().isPresent() && !(turn instanceof Hears)) {
        break;
      }
    }
    return new Performance(transcript, scenes);
  }

  private Scene scene(Rehearsal chat, Turn turn) {
    try {
      Optional<Miss> miss =
          switch (turn) {
            case Says says -> answered(chat, () -> chat.writes(says.text()));
            case Taps taps -> taps(chat, taps.label());
            case Sends sends -> answered(chat, () -> chat.hears(content(sends)));
            case Waits waits -> waits(chat, waits);
            case Hears hears -> hears(chat, hears);
            case Files files -> filed(chat, files);
            case NothingPending nothing -> nothingPending(chat);
            case Staff staff -> staff(chat, staff);
            case Silence silence -> silence(chat);
          };
      return new Scene(turn, acts(turn) ? said(chat) : List.of(), buttons(chat, turn), miss);
    } catch (IllegalArgumentException | IllegalStateException broken) {
      // A text or an intent the assistant needs here is not there: told like any other fault.
      String what = "The assistant cannot go on here: " + broken.getMessage();
      return new Scene(turn, List.of(), List.of(), miss(what, "Mend what is named."));
    }
  }

  private static boolean acts(Turn turn) {
    return switch (turn) {
      case Says _, Taps _, Sends _, Waits _, Staff _ -> true;
      case Hears _, Files _, NothingPending _, Silence _ -> false;
    };
  }

  private static List<Choice> buttons(Rehearsal chat, Turn turn) {
    boolean any = chat.said().stream().anyMatch(say -> !say.choices().isEmpty());
    return acts(turn) && any ? chat.buttons() : List.of();
  }

  private static Optional<Miss> answered(Rehearsal chat, Runnable act) {
    act.run();
    return chat.said().isEmpty() && !chat.held()
        ? miss("The assistant says nothing to this.", "Every message must be answered.")
        : Optional.empty();
  }

  private static Optional<Miss> staff(Rehearsal chat, Staff staff) {
    return chat.staff(staff.act(), staff.text())
        ? Optional.empty()
        : miss("A counsellor cannot do this here.", "Let there be an open request, taken first.");
  }

  private static Optional<Miss> silence(Rehearsal chat) {
    return chat.said().isEmpty()
        ? Optional.empty()
        : miss(
            "The assistant is not silent here; it says \"%s\".".formatted(shortly(chat.words())),
            "Write what it says, or mend what makes it speak.");
  }

  private static Optional<Miss> waits(Rehearsal chat, Waits waits) {
    chat.waits(waits.time());
    return Optional.empty();
  }

  private static Optional<Miss> taps(Rehearsal chat, String label) {
    List<String> labels = chat.buttons().stream().map(Choice::label).toList();
    if (chat.taps(label)) {
      return answered(chat, () -> {});
    }
    return miss(
        "There is no button \"%s\"; there %s."
            .formatted(label, labels.isEmpty() ? "are none" : "are " + String.join(" | ", labels)),
        "Write the label of a button that is there, or officer: for words.");
  }

  /** What arrives when a thing is sent. */
  public static Content content(Sends sends) {
    return switch (sends.thing()) {
      case PHOTO -> file(Attachment.Kind.PHOTO, "a.jpg", "image/jpeg", sends.caption());
      case DOCUMENT -> file(Attachment.Kind.DOCUMENT, "a.pdf", "application/pdf", sends.caption());
      case VOICE -> file(Attachment.Kind.VOICE, "a.ogg", "audio/ogg", "");
      case LOCATION -> PLACE;
      case STICKER -> new Content.Sticker("🙂");
    };
  }

  private static Content file(Attachment.Kind kind, String name, String type, String caption) {
    return new Content.File(new Attachment(kind, name, type, 1, "rehearsal"), caption);
  }

  /** A photo without words. */
  static Content photo() {
    return content(new Sends(0, Thing.PHOTO, ""));
  }

  private static Optional<Miss> hears(Rehearsal chat, Hears hears) {
    String words = chat.words();
    return hears.isIn(words)
        ? Optional.empty()
        : miss(
            "The assistant does not say \"%s\" here; it says \"%s\"."
                .formatted(String.join("…", hears.fragments()), shortly(words)),
            "Write what it says now, or mend the text.");
  }

  private static String shortly(String words) {
    String line = words.strip().replaceAll("\\s*\\n\\s*", " / ");
    return line.length() <= FIRST + LAST
        ? line
        : line.substring(0, FIRST) + "…" + line.substring(line.length() - LAST);
  }

  private Optional<Miss> filed(Rehearsal chat, Files files) {
    if (chat.tickets().isEmpty()) {
      return miss("No ticket has been filed.", "Write what happens now, or mend the intent.");
    }
    Ticket ticket = chat.tickets().getFirst();
    Intent intent = stage.catalog().get(ticket.intent());
    Map<String, String> stored = new HashMap<>();
    ticket.details().forEach(detail -> stored.put(detail.slot(), detail.value()));
    boolean same =
        intent.desk().filter(files.desk()::equals).isPresent()
            && ticket.serviceLevel().response() == files.response()
            && files.values().entrySet().stream()
                .allMatch(value ->
                    shown(intent, ticket, value.getKey(), value.getValue())
                        .equals(Optional.ofNullable(stored.get(value.getKey()))));
    return same
        ? Optional.empty()
        : miss(
            "The last ticket is %s %s with %s."
                .formatted(
                    intent.desk().orElse("of no desk"),
                    ticket.serviceLevel().response().name().toLowerCase(Locale.ROOT),
                    new TreeMap<>(stored)),
            "Write what is filed now, or mend the intent.");
  }

  private Optional<String> shown(Intent intent, Ticket ticket, String name, String value) {
    Optional<Slot> slot =
        intent.slots().stream().filter(each -> each.name().equals(name)).findFirst();
    LocalDate day = ticket.openedAt().atZone(ZONE).toLocalDate();
    return slot.map(each -> stage.reader().shown(each, value, ticket.requester().language(), day))
        .or(() -> Optional.of(value));
  }

  private static Optional<Miss> nothingPending(Rehearsal chat) {
    return switch (chat.pending()) {
      case Pending.Nothing nothing -> Optional.empty();
      case Pending.Form form ->
          miss(
              "The assistant still waits: %s, %s."
                  .formatted(form.intent(), form.asking().orElse("its summary")),
              "Write what happens now.");
      default ->
          miss(
              "The assistant still waits: " + chat.pending().getClass().getSimpleName() + ".",
              "Write what happens now.");
    };
  }

  private static List<String> said(Rehearsal chat) {
    return chat.said().stream().map(Say::blocks).flatMap(List::stream).map(Block::text).toList();
  }

  private static Optional<Miss> miss(String what, String mend) {
    return Optional.of(new Miss(what, mend));
  }
}
