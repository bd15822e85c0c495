package org.nuanjing.policy.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.register.RuleChange.Changed;
import org.nuanjing.policy.register.RuleChange.Reason;
import org.nuanjing.policy.register.RuleChange.Refused;

/**
 * Answers of staff, kept for whoever asks next: a question and its answer become a document of the
 * library, with an owner and a day on which it is looked at again.
 */
public final class ReviewedAnswers {

  /** In characters. */
  public static final int LONGEST_QUESTION = 200;

  /** In characters. */
  public static final int LONGEST_ANSWER = 4_000;

  private static final String TITLE = "政策解答：";
  private static final Pattern MARKS = Pattern.compile("[#*<>《》\\s]+");

  /** Lines that would be taken for a heading or an article of a document. */
  private static final Pattern LIKE_A_HEADING =
      Pattern.compile("^(?:#+\\s*|[-*]\\s*)|^(?=第.{1,9}[条章节编])|^(?=[一二三四五六七八九十]+、)|^(?=附[件录表])");

  private final RuleActions actions;

  public ReviewedAnswers(RuleActions actions) {
    this.actions = actions;
  }

  /**
   * A question and its answer.
   *
   * @param question as the next person would ask it
   * @param text the answer, without anything that tells who asked
   * @param issuer who says so, such as the name of a desk
   * @param region from the province down; empty for everywhere
   * @param categories whom it is for; empty for everybody
   * @param validFrom the first day it holds
   * @param owner who answers for it
   * @param review the day by which somebody looks whether it still holds
   * @param ticket the reference of the ticket it answered; empty where there is none
   */
  public record Answered(
      String question,
      String text,
      String issuer,
      String region,
      Set<Category> categories,
      LocalDate validFrom,
      String owner,
      LocalDate review,
      String ticket) {
    public Answered {
      categories = Set.copyOf(categories);
    }
  }

  /**
   * Makes it a draft and publishes it. The same question answered anew takes the place of the
   * earlier answer from its first day on.
   */
  public RuleChange publish(String who, Answered answered) {
    String question = MARKS.matcher(answered.question()).replaceAll(" ").strip();
    String text = answered.text().strip();
    if (question.isEmpty() || text.isEmpty()) {
      return new Refused(Reason.EMPTY);
    }
    if (question.length() > LONGEST_QUESTION || text.length() > LONGEST_ANSWER) {
      return new Refused(Reason.TOO_LONG);
    }
    if (answered.owner().isBlank()) {
      return new Refused(Reason.NO_OWNER);
    }
    Particulars particulars =
        new Particulars(
            TITLE + question,
            answered.issuer(),
            "",
            answered.region(),
            answered.categories(),
            Optional.of(answered.validFrom()),
            Optional.of(answered.validFrom()),
            Optional.empty(),
            "",
            answered.owner(),
            Optional.of(answered.review()));
    actions.replaceAnswers(who, particulars);
    RuleChange drafted = actions.draft(who, particulars, answered.ticket(), body(question, text));
    if (!(drafted instanceof Changed made)) {
      return drafted;
    }
    RuleChange published = actions.publish(who, made.rule().id(), made.rule().version());
    if (published instanceof Refused) {
      actions.discard(who, made.rule().id(), made.rule().version());
    }
    return published;
  }

  private static String body(String question, String text) {
    String plain =
        text.lines()
            .map(line -> LIKE_A_HEADING.matcher(line.strip()).replaceFirst("——"))
            .collect(Collectors.joining("\n"));
    return "# " + TITLE + question + "\n\n问：" + question + "\n\n答：" + plain + "\n";
  }
}
