package org.nuanjing.triage.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.intents.Phrase;
import org.nuanjing.intents.YamlObject;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.triage.screening.Question.Answer;
import org.nuanjing.triage.screening.Question.Kind;
import org.nuanjing.triage.screening.Question.OnlyIf;
import org.nuanjing.triage.screening.Question.Unclear;

/** Reads questions, one after the other; a later one may depend on an earlier one. */
final class QuestionReader {

  private static final int CHOICES = 2;
  private static final int LAST_HOUR = 23;
  private static final String WEAPON = "枪";

  private final Set<String> names = new HashSet<>();
  private final List<Question> before = new ArrayList<>();

  Optional<Question> read(YamlObject object) {
    object.only(
        "name",
        "title",
        "kind",
        "ask",
        "ask_officers",
        "ask_auxiliaries",
        "answers",
        "unclear",
        "again",
        "only_if");
    Optional<String> name = Fields.name(object, "name", names);
    Optional<Phrase> title = Fields.phrase(object, "title");
    Optional<Kind> kind = object.constant("kind", Kind.class);
    Optional<Phrase> ask = Fields.phrase(object, "ask");
    Optional<Phrase> officers = Fields.optionalPhrase(object, "ask_officers");
    Optional<Phrase> auxiliaries = Fields.optionalPhrase(object, "ask_auxiliaries");
    Optional<Phrase> again = Fields.optionalPhrase(object, "again");
    List<Answer> answers = answers(object);
    Optional<Unclear> unclear = unclear(object, answers);
    Optional<OnlyIf> onlyIf = onlyIf(object);
    carrying(object, officers, auxiliaries);
    kind.ifPresent(known -> check(object, known, answers, unclear));
    if (name.isEmpty() || title.isEmpty() || kind.isEmpty() || ask.isEmpty()) {
      return Optional.empty();
    }
    Question question =
        new Question(
            name.get(),
            title.get(),
            kind.get(),
            ask.get(),
            officers,
            auxiliaries,
            answers,
            unclear,
            again,
            onlyIf);
    before.add(question);
    return Optional.of(question);
  }

  private static List<Answer> answers(YamlObject question) {
    List<Answer> answers = new ArrayList<>();
    Set<String> values = new HashSet<>();
    for (YamlObject object : question.objects("answers")) {
      object.only("value", "label", "raises", "also", "then", "then_officers", "hour");
      Optional<String> value = Fields.name(object, "value", values);
      Optional<Phrase> label = Fields.phrase(object, "label");
      RiskLevel raises = object.constant("raises", RiskLevel.class, RiskLevel.NONE);
      List<String> also =
          object.texts("also").stream().map(each -> each.text().toLowerCase(Locale.ROOT)).toList();
      Optional<Phrase> then = Fields.optionalPhrase(object, "then");
      if (value.isPresent() && label.isPresent()) {
        answers.add(
            new Answer(
                value.get(),
                label.get(),
                raises,
                also,
                then,
                Fields.optionalPhrase(object, "then_officers"),
                object.has("hour")
                    ? Fields.number(object, "hour", 0, LAST_HOUR)
                    : Optional.empty()));
      }
    }
    return answers;
  }

  private static void check(
      YamlObject object, Kind kind, List<Answer> answers, Optional<Unclear> unclear) {
    int count = object.objects("answers").size();
    boolean two = kind == Kind.CHOICE || kind == Kind.HOUR;
    if (two && count != CHOICES) {
      object.fault(
          object.line("answers"), "There are %d choices.".formatted(count), "Write two answers.");
    }
    if (!two && count > 1) {
      object.fault(
          object.line("answers"),
          "Free words need no more than one choice beside them.",
          "Keep one, or none.");
    }
    boolean timed =
        answers.stream().allMatch(each -> each.hour().isPresent() == (kind == Kind.HOUR));
    if (!timed) {
      object.fault(
          object.line("answers"),
          "An answer has an hour where none is asked for, or none where one is.",
          "Write hour: 0 to 23 with every answer of a question of kind hour, and nowhere else.");
    }
    boolean raising = answers.stream().anyMatch(each -> each.raises() != RiskLevel.NONE);
    if (kind == Kind.CHOICE && raising && unclear.isEmpty()) {
      object.fault(
          object.line(),
          "It is not said what an unclear answer counts as.",
          "Add unclear: with counts_as: the graver of the two.");
    }
  }

  /** An unclear answer never counts as the lighter one. */
  private static Optional<Unclear> unclear(YamlObject question, List<Answer> answers) {
    Optional<YamlObject> found =
        question.has("unclear") ? question.object("unclear") : Optional.empty();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    YamlObject object = found.get();
    object.only("counts_as", "raises");
    Optional<String> value = object.text("counts_as");
    Optional<Answer> counted =
        value.flatMap(
            each -> answers.stream().filter(answer -> answer.value().equals(each)).findFirst());
    if (value.isPresent() && counted.isEmpty()) {
      object.fault(
          object.line("counts_as"),
          "No answer has the value %s.".formatted(value.get()),
          "Name one of the two.");
    }
    boolean graver =
        counted
            .filter(
                answer -> answers.stream().allMatch(each -> answer.raises().atLeast(each.raises())))
            .isPresent();
    if (counted.isPresent() && !graver) {
      object.fault(
          object.line("counts_as"),
          "An unclear answer would count as the lighter one.",
          "Name the answer that raises.");
    }
    return counted.map(answer ->
        new Unclear(answer.value(), object.constant("raises", RiskLevel.class, answer.raises())));
  }

  private Optional<OnlyIf> onlyIf(YamlObject question) {
    Optional<YamlObject> found =
        question.has("only_if") ? question.object("only_if") : Optional.empty();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    YamlObject object = found.get();
    object.only("question", "values", "always_from");
    Optional<String> name = object.text("question");
    Set<String> values = new HashSet<>();
    object.texts("values").forEach(each -> values.add(each.text()));
    boolean known =
        before.stream()
            .filter(each -> name.filter(each.name()::equals).isPresent())
            .anyMatch(each -> values.stream().allMatch(value -> each.find(value).isPresent()));
    if (name.isPresent() && (!known || values.isEmpty())) {
      object.fault(
          object.line("question"),
          "No question above is %s with these answers.".formatted(name.get()),
          "Name an earlier question and values of its answers.");
    }
    Optional<RiskLevel> from =
        object.has("always_from")
            ? object.constant("always_from", RiskLevel.class)
            : Optional.empty();
    return name.map(each -> new OnlyIf(each, values, from));
  }

  /**
   * Who may carry is asked otherwise than who may not, and whoever is not known in a way true for
   * both.
   */
  private static void carrying(
      YamlObject object, Optional<Phrase> officers, Optional<Phrase> auxiliaries) {
    if (officers.isPresent() != auxiliaries.isPresent()) {
      object.fault(
          object.line(),
          "Only some are asked in words of their own.",
          "Write both ask_officers and ask_auxiliaries.");
    }
    auxiliaries
        .filter(text ->
            text.zh().contains(WEAPON) || text.en().toLowerCase(Locale.ROOT).contains("gun"))
        .ifPresent(text ->
            object.fault(
                object.line("ask_auxiliaries"),
                "Auxiliaries do not carry, and are asked for a weapon.",
                "Ask for anything within reach that could hurt them."));
  }
}
