package org.nuanjing.intents;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.Intent.Binding;
import org.nuanjing.intents.Intent.Confidentiality;

/** Reads how an intent files tickets: with which desk, how soon, and who may know. */
final class FilingParser {

  /** The kinds of desk there are. */
  static final Set<String> DESKS =
      Set.of(
          "counselling",
          "education",
          "family",
          "honour",
          "leave",
          "medical",
          "policy",
          "rights",
          "supplies",
          "union",
          "welfare");

  private FilingParser() {}

  /** What belongs to intents that file a ticket. */
  record Filing(
      Optional<String> desk,
      ResponseClass response,
      Confidentiality confidentiality,
      Binding binding) {}

  static Filing read(YamlObject object, Behaviour behaviour) {
    if (!behaviour.filesTicket()) {
      for (String key : List.of("desk", "response", "urgent", "confidentiality", "binding")) {
        forbid(object, key, "files no ticket");
      }
    }
    if (behaviour != Behaviour.REQUEST) {
      forbid(object, "slots", "asks for nothing");
    }
    if (behaviour != Behaviour.ANSWER) {
      forbid(object, "topics", "has one thing to say");
    }
    if (behaviour != Behaviour.TICKET_STATUS && behaviour != Behaviour.TICKET_HURRY) {
      forbid(object, "about", "is about no tickets, or about all");
    }
    if (behaviour != Behaviour.PLACES) {
      forbid(object, "lists", "lists nothing of the directory");
    }
    if (!behaviour.filesTicket()) {
      return new Filing(
          Optional.empty(), ResponseClass.R7D, Confidentiality.NAMED, Binding.NOT_NEEDED);
    }
    return new Filing(
        desk(object),
        object.constant("response", ResponseClass.class).orElse(ResponseClass.R7D),
        object.constant("confidentiality", Confidentiality.class).orElse(Confidentiality.ALIAS),
        object.constant("binding", Binding.class).orElse(Binding.REQUIRED));
  }

  private static void forbid(YamlObject object, String key, String because) {
    if (object.has(key)) {
      object.fault(
          object.line(key),
          "%s has no meaning here: this behaviour %s.".formatted(key, because),
          "Remove it.");
    }
  }

  private static Optional<String> desk(YamlObject object) {
    Optional<String> desk = object.text("desk");
    desk.filter(kind -> !DESKS.contains(kind))
        .ifPresent(kind ->
            object.fault(
                object.line("desk"),
                "There is no desk of the kind %s.".formatted(kind),
                "Write one of " + DESKS.stream().sorted().collect(joining(", ")) + "."));
    return desk;
  }
}
