package org.nuanjing.policy.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanjing.policy.Answer;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.Reach;
import org.nuanjing.policy.Standing;

/** Writes an answer for a terminal: the clause first, then where it stands. */
final class AnswerPrinter {

  private final PrintWriter to;

  AnswerPrinter(PrintWriter to) {
    this.to = to;
  }

  void print(Answer answer) {
    switch (answer) {
      case Answer.Found found -> {
        print(found.best());
        List<Citation> further = found.citations().subList(1, found.citations().size());
        if (!further.isEmpty()) {
          to.println("还可以看 See also:");
          further.forEach(citation -> to.println("  " + name(citation.passage())));
        }
      }
      case Answer.NotFound _ ->
          to.println("没有找到有关的有效规定。可以换个说法再问，或请政策岗位的同事来答。Nothing relevant was found.");
    }
    to.flush();
  }

  private void print(Citation citation) {
    Passage passage = citation.passage();
    to.println(name(passage));
    if (!passage.article().isEmpty() && !passage.heading().isEmpty()) {
      to.println(passage.heading());
    }
    to.println();
    passage.text().lines().forEach(line -> to.println("  " + line));
    to.println();
    to.println("出处 Source: " + String.join("，", source(passage)));
    standing(citation.standing()).ifPresent(to::println);
    reach(citation).ifPresent(to::println);
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
