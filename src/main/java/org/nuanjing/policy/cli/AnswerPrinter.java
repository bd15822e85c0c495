package org.nuanjing.policy.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanjing.policy.Addressee;
import org.nuanjing.policy.Answer;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Fact;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.Reach;
import org.nuanjing.policy.Span;
import org.nuanjing.policy.Standing;

/** Writes an answer for a terminal: the clause first, then where it stands. */
final class AnswerPrinter {

  private final PrintWriter to;

  AnswerPrinter(PrintWriter to) {
    this.to = to;
  }

  void print(Answer answer) {
    switch (answer) {
      case Answer.Sure sure -> {
        sure.fact().ifPresent(fact -> to.println("答 In short: " + inShort(fact)));
        print(sure.citations());
      }
      case Answer.Unsure unsure -> {
        to.println("不能肯定，下面的条款可能有关：Not sure; these clauses may bear on it:");
        unsure
            .missing()
            .ifPresent(kind -> to.println("条款里没有写明所问的数。They do not state what was asked."));
        print(unsure.citations());
      }
      case Answer.Declined declined -> to.println(declined(declined));
      case Answer.Several several -> {
        for (Answer.Each each : several.each()) {
          to.println("问 Asked: " + each.about());
          print(each.answer());
          to.println();
        }
      }
    }
    to.flush();
  }

  private static String inShort(Fact fact) {
    return fact.items().isEmpty()
        ? fact.words()
        : (fact.words() + "（" + fact.items().size() + "）" + String.join("；", fact.items()));
  }

  private void print(List<Citation> citations) {
    print(citations.getFirst());
    for (Citation further : citations.subList(1, citations.size())) {
      String how =
          switch (further.relation()) {
            case CONTRADICTS -> "另一条说法不同 Another clause says otherwise: ";
            case REFERRED -> "条文里提到 It refers to: ";
            case MAIN, ALSO -> "还可以看 See also: ";
          };
      to.println(how + name(further.passage()));
    }
  }

  private static String declined(Answer.Declined declined) {
    return switch (declined.reason()) {
          case NOTHING_ABOUT_IT -> "没有找到有关的有效规定。Nothing relevant was found. ";
          case DOCUMENT_NOT_HELD ->
              "没有找到：库里没有《%s》。There is no such document here. ".formatted(declined.about());
          case NO_SUCH_ARTICLE ->
              "没有找到：《%s》没有这一条。The document has no such article. ".formatted(declined.about());
          case NO_RULE_OF_THE_PLACE ->
              "没有找到：这件事各地有各地的规定，库里没有这个地方的。There is no rule of that place here. ";
          case FACT_NOT_STATED -> "没有找到：有关的条款没有写明所问的数。No clause states what was asked. ";
          case OFF_TOPIC -> "没有找到：这不是制度规定里的事。This is not a matter of rules. ";
        }
        + "可以换个说法再问，或请政策岗位的同事来答。Ask in other words, or ask the policy desk.";
  }

  private void print(Citation citation) {
    Passage passage = citation.passage();
    to.println(name(passage));
    if (!passage.article().isEmpty() && !passage.heading().isEmpty()) {
      to.println(passage.heading());
    }
    to.println();
    marked(citation).lines().forEach(line -> to.println("  " + line));
    to.println();
    to.println("出处 Source: " + String.join("，", source(passage)));
    standing(citation.standing()).ifPresent(to::println);
    reach(citation).ifPresent(to::println);
    if (citation.addressee() == Addressee.OTHERS) {
      to.println("注意：这条没有写到您这类人员。It does not speak of people like you.");
    }
  }

  /** The clause with its decisive words between 【 and 】. */
  private static String marked(Citation citation) {
    StringBuilder text = new StringBuilder(citation.passage().text());
    for (Span mark : citation.marks().reversed()) {
      text.insert(mark.end(), '】').insert(mark.start(), '【');
    }
    return text.toString();
  }

  private static String name(Passage passage) {
    String document = "《" + passage.title() + "》";
    String part = passage.article().isEmpty() ? passage.heading() : passage.article();
    return part.isEmpty() ? document : document + " " + part;
  }

  private static List<String> source(Passage passage) {
    List<String> parts = new ArrayList<>();
    parts.add("《" + passage.title() + "》");
    if (!passage.article().isEmpty()) {
      parts.add(passage.article());
    }
    parts.add(passage.document().issuer());
    parts.add(passage.document().number());
    parts.add(day(passage.issued(), "公布"));
    parts.add(day(passage.effective(), "施行"));
    parts.add(day(passage.expires(), "失效"));
    parts.removeIf(String::isEmpty);
    return parts;
  }

  private static String day(Optional<LocalDate> day, String what) {
    return day.map(known -> known + " " + what).orElse("");
  }

  private static Optional<String> standing(Standing standing) {
    return switch (standing) {
      case IN_FORCE -> Optional.empty();
      case SUPERSEDED -> Optional.of("注意：这是旧版本，现在有新的版本。This version has been superseded.");
      case NOT_YET_IN_FORCE -> Optional.of("注意：尚未施行。It is not yet in force.");
      case EXPIRED -> Optional.of("注意：已经失效。It has expired.");
    };
  }

  private static Optional<String> reach(Citation citation) {
    String region = citation.passage().region();
    return citation.reach() == Reach.OTHER || citation.reach() == Reach.UNKNOWN
        ? Optional.of("注意：这是" + region + "的规定。This is a rule of " + region + " only.")
        : Optional.empty();
  }
}
