package org.nuanjing.triage.screening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.intents.Phrase;
import org.nuanjing.intents.YamlObject;
import org.nuanjing.triage.screening.Instrument.Band;

/** Reads {@code instruments.yaml}. */
final class InstrumentReader {

  private static final int MOST_DAYS = 60;
  private static final int MOST_ITEMS = 40;

  private InstrumentReader() {}

  /** The instruments: {@code review} and {@code instruments}. */
  static List<Instrument> read(YamlObject file) {
    file.only("review", "instruments");
    Fields.review(file);
    List<Instrument> instruments = new ArrayList<>();
    Set<String> names = new HashSet<>();
    file.objects("instruments")
        .forEach(each -> instrument(each, names).ifPresent(instruments::add));
    return instruments;
  }

  private static Optional<Instrument> instrument(YamlObject object, Set<String> names) {
    object.only(
        "name",
        "title",
        "source",
        "recall_days",
        "ask",
        "options",
        "items",
        "bands",
        "cut_off",
        "danger_item");
    Optional<String> name = Fields.name(object, "name", names);
    Optional<Phrase> title = Fields.phrase(object, "title");
    Optional<String> source = object.text("source");
    Optional<Integer> recall = Fields.number(object, "recall_days", 1, MOST_DAYS);
    Optional<Phrase> ask = Fields.phrase(object, "ask");
    List<Phrase> options = phrases(object, "options", 2);
    List<Phrase> items = phrases(object, "items", 1);
    int highest = Math.max(1, items.size() * (options.size() - 1));
    Optional<Integer> cutOff = Fields.number(object, "cut_off", 1, highest);
    Optional<Integer> danger =
        object.has("danger_item")
            ? Fields.number(object, "danger_item", 1, Math.clamp(items.size(), 1, MOST_ITEMS))
            : Optional.empty();
    List<Band> bands = bands(object, highest);
    if (name.isEmpty()
        || title.isEmpty()
        || source.isEmpty()
        || recall.isEmpty()
        || ask.isEmpty()
        || cutOff.isEmpty()
        || bands.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Instrument(
            name.get(),
            title.get(),
            source.get(),
            Duration.ofDays(recall.get()),
            ask.get(),
            options,
            items,
            bands,
            cutOff.get(),
            danger));
  }

  private static List<Phrase> phrases(YamlObject object, String key, int least) {
    List<YamlObject> listed = object.objects(key);
    List<Phrase> phrases = new ArrayList<>();
    for (YamlObject each : listed) {
      each.only("says");
      Fields.phrase(each, "says").ifPresent(phrases::add);
    }
    if (listed.size() < least || listed.size() > MOST_ITEMS) {
      object.fault(
          object.line(key),
          "%s has %d entries.".formatted(key, listed.size()),
          "List %d to %d, each with says: below it.".formatted(least, MOST_ITEMS));
    }
    return phrases;
  }

  private static List<Band> bands(YamlObject object, int highest) {
    List<Band> bands = new ArrayList<>();
    for (YamlObject each : object.objects("bands")) {
      each.only("from", "says");
      Optional<Integer> from = Fields.number(each, "from", 0, highest);
      Optional<Phrase> words = Fields.phrase(each, "says");
      int last = bands.isEmpty() ? -1 : bands.getLast().from();
      if (from.isPresent() && (bands.isEmpty() ? from.get() != 0 : from.get() <= last)) {
        each.fault(
            each.line("from"),
            "A band begins at %d here.".formatted(from.get()),
            bands.isEmpty() ? "The first begins at 0." : "Begin above %d.".formatted(last));
      }
      if (from.isPresent() && words.isPresent()) {
        bands.add(new Band(from.get(), words.get()));
      }
    }
    if (object.objects("bands").isEmpty()) {
      object.fault(object.line("bands"), "There are no bands.", "List from: and says: of each.");
    }
    return bands;
  }
}
