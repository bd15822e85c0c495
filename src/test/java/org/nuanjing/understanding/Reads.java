package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.nuanjing.intents.Phrase;
import org.nuanjing.intents.Slot;
import org.nuanjing.intents.Slot.Need;
import org.nuanjing.intents.Slot.Opening;
import org.nuanjing.intents.Slot.Option;
import org.nuanjing.understanding.Gazetteer.Entry;
import org.nuanjing.understanding.Gazetteer.Kind;
import org.nuanjing.understanding.SlotReader.NotThis;
import org.nuanjing.understanding.SlotReader.Value;
import org.nuanjing.understanding.reference.NamesFolder;

/** Reads values with the sample names and a few units, on a Monday morning. */
final class Reads {

  /** A Monday. */
  static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 30);

  static final SlotReader READER =
      new SlotReader(
          NamesFolder.read(Optional.of(Path.of("deploy/reference")))
              .with(
                  List.of(
                      unit("qinghe", "青河县公安局", "县局"),
                      unit("qinghe-chengguan", "青河县城关派出所", "城关派出所", "城关所", "城关"),
                      unit("qinghe-jiaojing", "青河县交警大队", "交警队"),
                      unit("gangwan-chengguan", "港湾区城关派出所", "城关"),
                      new Entry(Kind.PLACE, "青河县", new Phrase("青河县", "青河县"), List.of("青河"), ""))));

  private Reads() {}

  private static Entry unit(String id, String name, String... nicknames) {
    return new Entry(Kind.UNIT, id, new Phrase(name, id), List.of(nicknames), "");
  }

  static Slot slot(Slot.Type type) {
    return slot(type, Slot.Tense.COMING);
  }

  static Slot slot(Slot.Type type, Slot.Tense tense) {
    Phrase any = new Phrase("话", "words");
    List<Option> options =
        type == Slot.Type.CHOICE
            ? List.of(
                new Option("soon", new Phrase("越快越好", "As soon as possible")),
                new Option("daytime", new Phrase("白天", "Daytime")),
                new Option("in_person", new Phrase("当面", "In person")))
            : List.of();
    return new Slot(
        "slot",
        any,
        type,
        any,
        any,
        Need.REQUIRED,
        Opening.DOES_NOT_FILL,
        tense,
        options,
        Optional.empty());
  }

  static SlotReader.Reading read(Slot.Type type, String text) {
    return READER.read(slot(type), text, NOW);
  }

  static void assertStored(Slot.Type type, String text, String stored) {
    assertStored(slot(type), text, stored);
  }

  static void assertStored(Slot slot, String text, String stored) {
    assertThat(READER.read(slot, text, NOW))
        .as(text)
        .isInstanceOfSatisfying(Value.class, value -> assertThat(bare(value)).isEqualTo(stored));
  }

  /** What is kept, things by their id alone; {@link SpokenThingsTest} looks at their words. */
  static String bare(Value value) {
    return value.stored().replaceAll("~[^*;]*", "");
  }

  /** The same of what is asked for as over. */
  static void assertPast(Slot.Type type, String text, String stored) {
    assertThat(READER.read(slot(type, Slot.Tense.PAST), text, NOW))
        .as(text)
        .isInstanceOfSatisfying(Value.class, value -> assertThat(value.stored()).isEqualTo(stored));
  }

  static void assertNone(Slot.Type type, String text, String reason) {
    assertThat(read(type, text)).as(text).isEqualTo(new NotThis(reason));
  }

  /** What stands in a message, a line each: type, words, what is kept. */
  static String found(String text) {
    return READER.find(text, NOW).stream()
        .map(found ->
            "%s %s = %s"
                .formatted(
                    found.type(), text.substring(found.start(), found.end()), bare(found.value())))
        .reduce((one, other) -> one + "\n" + other)
        .orElse("nothing");
  }
}
