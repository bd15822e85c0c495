package org.nuanjing.triage.screening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.intents.Phrase;
import org.nuanjing.intents.YamlObject;

/**
 * Reads {@code screening.yaml}: {@code review}, {@code silence} (30s to 60m), {@code named} (what
 * signals are called), {@code questions} and {@code orders}.
 */
final class ScreeningReader {

  private static final int SHORTEST_SECONDS = 30;
  private static final int LONGEST_SECONDS = 3600;

  private final YamlObject file;
  private final Map<String, Question> questions = new HashMap<>();
  private final Map<String, YamlObject> objects = new HashMap<>();

  ScreeningReader(YamlObject file) {
    this.file = file;
  }

  /** What it holds; empty, with faults reported, where it lacks something needed. */
  Optional<Screening> read() {
    file.only("review", "silence", "named", "questions", "orders");
    Fields.review(file);
    Optional<Duration> silence = silence();
    Map<String, Phrase> named = named();
    QuestionReader reader = new QuestionReader();
    List<Question> all = new ArrayList<>();
    for (YamlObject object : file.objects("questions")) {
      reader
          .read(object)
          .ifPresent(question -> {
            all.add(question);
            questions.put(question.name(), question);
            objects.put(question.name(), object);
          });
    }
    Map<Order, List<String>> orders = orders();
    unused(orders);
    return silence
        .filter(_ -> named.containsKey(Screening.ANYTHING))
        .map(wait -> new Screening(wait, named, all, orders));
  }

  private Optional<Duration> silence() {
    Optional<String> text = file.text("silence");
    Optional<Duration> read =
        text.filter(each -> each.matches("[1-9][0-9]{0,3}[sm]"))
            .map(each -> {
              long count = Long.parseLong(each.substring(0, each.length() - 1));
              return each.endsWith("s") ? Duration.ofSeconds(count) : Duration.ofMinutes(count);
            })
            .filter(each ->
                each.toSeconds() >= SHORTEST_SECONDS && each.toSeconds() <= LONGEST_SECONDS);
    if (text.isPresent() && read.isEmpty()) {
      file.fault(
          file.line("silence"),
          "silence cannot be %s.".formatted(text.get()),
          "Write 30s to 60m, such as 3m.");
    }
    return read;
  }

  private Map<String, Phrase> named() {
    Map<String, Phrase> named = new HashMap<>();
    Set<String> kinds = new HashSet<>();
    for (YamlObject object : file.objects("named")) {
      object.only("kind", "says");
      Optional<String> kind = Fields.name(object, "kind", kinds);
      Optional<Phrase> says = Fields.phrase(object, "says");
      if (kind.isPresent() && says.isPresent()) {
        named.put(kind.get(), says.get());
      }
    }
    if (!kinds.contains(Screening.ANYTHING)) {
      file.fault(
          file.line("named"),
          "What has no name of its own is not named.",
          "Add kind: anything with says:.");
    }
    return named;
  }

  private Map<Order, List<String>> orders() {
    Map<Order, List<String>> orders = new EnumMap<>(Order.class);
    Optional<YamlObject> listed = file.object("orders");
    if (listed.isEmpty()) {
      return orders;
    }
    YamlObject object = listed.get();
    object.only(List.of(Order.values()).stream().map(ScreeningReader::key).toArray(String[]::new));
    for (Order order : Order.values()) {
      orders.put(order, order(object, order));
    }
    return orders;
  }

  private List<String> order(YamlObject object, Order order) {
    List<String> names = new ArrayList<>();
    for (YamlObject.Located each : object.texts(key(order))) {
      Question question = questions.get(each.text());
      if (question == null) {
        object.fault(
            each.line(),
            "There is no question %s.".formatted(each.text()),
            "Name one of %s."
                .formatted(String.join(", ", questions.keySet().stream().sorted().toList())));
      } else if (names.contains(each.text())) {
        object.fault(each.line(), "%s is asked twice.".formatted(each.text()), "Ask it once.");
      } else {
        check(object, order, question, each.line());
        dependent(object, question.name(), names, each.line());
        names.add(each.text());
      }
    }
    if (names.isEmpty()) {
      object.fault(
          object.line(key(order)),
          "Nothing is asked in the order %s.".formatted(key(order)),
          "List names of questions.");
    }
    return names;
  }

  private static void check(YamlObject object, Order order, Question question, int line) {
    boolean form = question.kind() != Question.Kind.WORDS && question.kind() != Question.Kind.PLACE;
    if (order == Order.IMMINENT && form) {
      object.fault(
          line,
          "%s is a form, and there is none while it is under way.".formatted(question.name()),
          "Ask for words or a place only.");
    }
  }

  /** A question comes behind the one it depends on, where an order has both. */
  private void dependent(YamlObject object, String name, List<String> before, int line) {
    before.stream()
        .flatMap(earlier -> Optional.ofNullable(questions.get(earlier)).stream())
        .filter(
            earlier -> earlier.onlyIf().filter(each -> each.question().equals(name)).isPresent())
        .forEach(earlier ->
            object.fault(
                line,
                "%s depends on %s, which is asked behind it.".formatted(earlier.name(), name),
                "Ask %s first.".formatted(name)));
  }

  private void unused(Map<Order, List<String>> orders) {
    questions.keySet().stream()
        .filter(name -> orders.values().stream().noneMatch(order -> order.contains(name)))
        .forEach(name -> {
          YamlObject object = objects.get(name);
          if (object != null) {
            object.fault(
                object.line(),
                "%s is asked in no order.".formatted(name),
                "Add it to one, or remove it.");
          }
        });
  }

  private static String key(Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }
}
