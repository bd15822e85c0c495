package org.nuanjing.intents;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanjing.intents.Slot.Need;
import org.nuanjing.intents.Slot.Opening;
import org.nuanjing.intents.Slot.Tense;

/** Reads the slots of one {@code intent.yaml}. */
final class SlotParser {

  private static final String NAME = "[a-z][a-z0-9_]{0,39}";

  private static final Set<Slot.Type> DAYS =
      EnumSet.of(Slot.Type.DATE, Slot.Type.PERIOD, Slot.Type.MOMENT);

  private SlotParser() {}

  static List<Slot> read(YamlObject intent) {
    List<Slot> slots = new ArrayList<>();
    Set<String> names = new HashSet<>();
    boolean filled = false;
    for (YamlObject object : intent.objects("slots")) {
      object
          .optionalText("name")
          .filter(name -> !names.add(name))
          .ifPresent(name -> twice(object, "The slot " + name));
      Optional<Slot> slot = slot(object, slots);
      if (slot.isPresent() && slot.get().opening() == Opening.FILLS) {
        if (filled) {
          object.fault(
              object.line("opening"),
              "Two slots are filled by the opening words.",
              "Leave opening: fills at one of them.");
        }
        filled = true;
      }
      slot.ifPresent(slots::add);
    }
    return slots;
  }

  private static Optional<Slot> slot(YamlObject object, List<Slot> before) {
    object.only(
        "name", "title", "type", "ask", "why", "need", "opening", "tense", "options", "only_if");
    Optional<String> name = name(object, "name");
    Optional<Phrase> title = Phrases.read(object, "title");
    Optional<Slot.Type> type = object.constant("type", Slot.Type.class);
    Optional<Phrase> ask = asked(object, "ask", "no question");
    Optional<Phrase> why = asked(object, "why", "no reason");
    Need need = object.constant("need", Need.class, Need.REQUIRED);
    Opening opening = object.constant("opening", Opening.class, Opening.DOES_NOT_FILL);
    Tense tense = object.constant("tense", Tense.class, Tense.COMING);
    List<Slot.Option> options = options(object);
    Optional<Slot.OnlyIf> onlyIf = onlyIf(object, before);
    type.ifPresent(known -> checkKind(object, known, opening));
    if (name.isEmpty() || title.isEmpty() || type.isEmpty() || ask.isEmpty() || why.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Slot(
            name.get(),
            title.get(),
            type.get(),
            ask.get(),
            why.get(),
            need,
            opening,
            tense,
            options,
            onlyIf));
  }

  private static Optional<Phrase> asked(YamlObject object, String key, String lacking) {
    if (!object.has(key)) {
      object.fault(
          object.line(),
          "The slot %s has %s.".formatted(object.optionalText("name").orElse(""), lacking),
          "Add %s: with zh: and en: below it.".formatted(key));
      return Optional.empty();
    }
    return Phrases.read(object, key);
  }

  static Optional<String> name(YamlObject object, String key) {
    Optional<String> name = object.text(key);
    if (name.isPresent() && !name.get().matches(NAME)) {
      object.fault(
          object.line(key),
          "%s is no %s.".formatted(name.get(), key),
          "Use lower-case letters, digits and underscores, 40 at most.");
      return Optional.empty();
    }
    return name;
  }

  private static List<Slot.Option> options(YamlObject slot) {
    List<Slot.Option> options = new ArrayList<>();
    Set<String> values = new HashSet<>();
    for (YamlObject object : slot.objects("options")) {
      object.only("value", "label", "also");
      Optional<String> value = name(object, "value");
      value
          .filter(text -> !values.add(text))
          .ifPresent(text -> twice(object, "The option " + text));
      Optional<Phrase> label = Phrases.read(object, "label");
      List<String> also = object.texts("also").stream().map(YamlObject.Located::text).toList();
      if (value.isPresent() && label.isPresent()) {
        options.add(new Slot.Option(value.get(), label.get(), also));
      }
    }
    return options;
  }

  private static Optional<Slot.OnlyIf> onlyIf(YamlObject object, List<Slot> before) {
    Optional<YamlObject> found =
        object.has("only_if") ? object.object("only_if") : Optional.empty();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    YamlObject onlyIf = found.get();
    onlyIf.only("slot", "values");
    Optional<String> slot = onlyIf.text("slot");
    Set<String> values = new HashSet<>();
    onlyIf.texts("values").forEach(each -> values.add(each.text()));
    Set<String> all =
        before.stream()
            .filter(each -> slot.filter(each.name()::equals).isPresent())
            .findFirst()
            .map(SlotParser::stored)
            .orElse(Set.of());
    if (slot.isPresent() && (values.isEmpty() || !all.containsAll(values))) {
      onlyIf.fault(
          onlyIf.line("slot"),
          "No slot before has the name %s and these values.".formatted(slot.get()),
          "Name a yes_no or choice slot above, and one or more of its values.");
      return Optional.empty();
    }
    Set<String> others = new HashSet<>(all);
    others.removeAll(values);
    return slot.map(name -> new Slot.OnlyIf(name, values, others));
  }

  /** The values an answer may be kept as; none for a type that has no few of them. */
  private static Set<String> stored(Slot slot) {
    return switch (slot.type()) {
      case YES_NO -> Set.of("yes", "no");
      case CHOICE -> slot.options().stream().map(Slot.Option::value).collect(Collectors.toSet());
      default -> Set.of();
    };
  }

  private static void checkKind(YamlObject object, Slot.Type type, Opening opening) {
    if (type == Slot.Type.CHOICE && object.objectCount("options") < 2) {
      object.fault(
          object.line("type"),
          "A choice needs at least two options.",
          "Add options: with a value: and a label: each.");
    }
    if (object.has("tense") && !DAYS.contains(type)) {
      object.fault(
          object.line("tense"),
          "Only a date, a period or a moment has a tense.",
          "Write one of these types, or drop tense.");
    }
    if (type != Slot.Type.CHOICE && object.has("options")) {
      object.fault(
          object.line("options"),
          "Only a choice has options.",
          "Write type: choice, or drop them.");
    }
    if (type != Slot.Type.TEXT && opening == Opening.FILLS) {
      object.fault(
          object.line("opening"),
          "Opening words can only fill a text.",
          "Write type: text, or drop opening.");
    }
  }

  private static void twice(YamlObject object, String what) {
    object.fault(object.line(), what + " is there twice.", "Give each a name of its own.");
  }
}
