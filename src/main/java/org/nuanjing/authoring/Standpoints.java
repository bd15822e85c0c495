package org.nuanjing.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.channel.Content;
import org.nuanjing.dialogue.Pending;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentFault;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.Places;
import org.nuanjing.intents.Slot;
import org.nuanjing.intents.Transcript.Start;

/** Walks through everything that can be asked for and notes every state on the way. */
final class Standpoints {

  private static final String QUESTION = "月球基地的交通补助怎么算";
  private static final String SUBMIT = "提交";

  /** The button of a follow-up that asks for another hour, before the ticket's number. */
  private static final String ANOTHER_HOUR = "u:";

  private final Stage stage;
  private final Places places;
  private final Set<String> left;
  private final List<Standpoint> found = new ArrayList<>();
  private final List<IntentFault> faults = new ArrayList<>();

  /** A chat with a request that can be added to and withdrawn. */
  private Optional<Rehearsal> underWay = Optional.empty();

  /**
   * A walk.
   *
   * @param stage with rules that answer nothing
   * @param left names of intents to leave out
   */
  Standpoints(Stage stage, Places places, Set<String> left) {
    this.stage = stage;
    this.places = places;
    this.left = left;
  }

  /** Walks through all of it. */
  void walk() {
    List<Intent> walked =
        stage.catalog().list().stream().filter(each -> !left.contains(each.name())).toList();
    walked.stream().filter(Standpoints::isRequest).forEach(this::request);
    walked.stream().filter(each -> !isRequest(each)).forEach(this::walk);
    Rehearsal photo = fresh(Start.BOUND);
    photo.hears(Player.photo());
    String common = "_common/answers.yaml";
    note("after a photo without words", common, places.key(common, "what_file"), photo);
    underWay.ifPresent(chat -> {
      Rehearsal hour = chat.fork();
      String ticket = hour.tickets().getFirst().reference().toString();
      hour.hears(new Content.Chosen(ANOTHER_HOUR + ticket, ""));
      String when = "while the hour of a follow-up is asked";
      note(when, common, places.key(common, "follow_up_which_hour"), hour);
    });
    found.addAll(new CareStandpoints(fresh(Start.BOUND)).plan());
  }

  /** The states, in the order they were reached. */
  List<Standpoint> found() {
    return List.copyOf(found);
  }

  /** Where the walk came to a halt. */
  List<IntentFault> faults() {
    return List.copyOf(faults);
  }

  private static boolean isRequest(Intent intent) {
    return intent.behaviour() == Behaviour.REQUEST;
  }

  private void walk(Intent intent) {
    switch (intent.behaviour()) {
      case BIND -> binding(intent);
      case SELF_CHECK -> {
        note(intent, "after it", begun(intent, ""));
        found.addAll(new CareStandpoints(begun(intent, "")).checks());
      }
      case POLICY -> note(intent, "where the rules say nothing", begun(intent, QUESTION));
      case PLACES -> {
        note(intent, "after it", begun(intent, ""));
        Rehearsal unbound = begin(fresh(Start.UNBOUND), intent, "");
        note(intent, "while it asks where the officer is", unbound);
      }
      default -> {
        note(intent, "after it", begun(intent, ""));
        underWay.ifPresent(chat ->
            note(intent, "after it, with a request under way", begin(chat.fork(), intent, "")));
      }
    }
  }

  private void binding(Intent intent) {
    Rehearsal chat = begin(fresh(Start.UNBOUND), intent, "");
    note(intent, "while the badge number is asked", chat.fork());
    chat.writes(stage.officer().badge());
    note(intent, "while the code is asked", chat);
  }

  private void request(Intent intent) {
    if (intent.binding() == Intent.Binding.REQUIRED) {
      Rehearsal unbound = begin(fresh(Start.UNBOUND), intent, "");
      note(intent, "while it waits for the badge number", unbound);
    }
    Rehearsal chat = begun(intent, "");
    for (int i = 0; i < intent.slots().size() && chat.pending() instanceof Pending.Form; i++) {
      Optional<Slot> asked = asked(chat, intent);
      if (asked.isEmpty()) {
        break;
      }
      Slot slot = asked.get();
      String file = intent.name() + "/intent.yaml";
      int line = places.slot(intent.name(), slot.name());
      note("while \"%s\" is asked".formatted(slot.ask().zh()), file, line, chat.fork());
      Optional<Rehearsal> on = Answering.on(chat, slot);
      if (on.isEmpty()) {
        halt(file, line, "There is no way on from \"%s\".".formatted(slot.ask().zh()));
        return;
      }
      chat = on.get();
    }
    boolean filedBefore = chat.pending() instanceof Pending.Nothing && !chat.tickets().isEmpty();
    if (filedBefore) {
      note(intent, "after it was filed before its questions ended", chat);
    } else {
      summary(intent, chat);
    }
  }

  private void summary(Intent intent, Rehearsal chat) {
    String file = intent.name() + "/intent.yaml";
    int line = places.key(file, "slots");
    note("while it is all shown for a yes", file, line, chat.fork());
    int before = chat.tickets().size();
    chat.writes(SUBMIT);
    if (chat.tickets().size() == before) {
      halt(file, line, "Nothing is filed after all questions and a yes.");
    } else {
      note(intent, "after it was filed", chat);
      underWay = underWay.or(() -> Optional.of(chat));
    }
  }

  private static Optional<Slot> asked(Rehearsal chat, Intent intent) {
    Optional<String> name =
        chat.pending() instanceof Pending.Form form ? form.asking() : Optional.empty();
    return intent.slots().stream()
        .filter(slot -> name.filter(slot.name()::equals).isPresent())
        .findFirst();
  }

  private Rehearsal fresh(Start start) {
    return new Rehearsal(stage, start, Language.ZH, Rehearsal.MONDAY_AT_TEN);
  }

  private Rehearsal begun(Intent intent, String words) {
    return begin(fresh(Start.BOUND), intent, words);
  }

  private static Rehearsal begin(Rehearsal chat, Intent intent, String words) {
    chat.asksFor(intent.name(), words);
    return chat;
  }

  private void note(Intent intent, String when, Rehearsal chat) {
    String file = intent.name() + "/intent.yaml";
    note(when, file, places.key(file, "behaviour"), chat);
  }

  private void note(String when, String file, int line, Rehearsal chat) {
    found.add(new Standpoint(when, file, line, chat));
  }

  private void halt(String file, int line, String what) {
    faults.add(
        new IntentFault(
            file, line, what, "Let the question be answered, skipped, or chosen by a button."));
  }
}
