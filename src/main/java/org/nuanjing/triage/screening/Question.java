package org.nuanjing.triage.screening;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.Phrase;
import org.nuanjing.triage.RiskLevel;

/**
 * One question of a screening. It can always be left unanswered, which never lowers anything.
 *
 * @param name unique; what the answer is kept under
 * @param title what a counsellor sees it called
 * @param kind how it is answered
 * @param ask what is asked where nothing is known of the officer
 * @param officers what a sworn officer is asked in its place
 * @param auxiliaries what an auxiliary, who does not carry, is asked in its place
 * @param answers the two choices of a {@link Kind#CHOICE} or {@link Kind#HOUR}, or the one beside
 *     free words; may be empty
 * @param unclear what words that are neither, and silence, count as; empty where they count for
 *     nothing
 * @param again what is asked once more where no answer came; empty where it is not asked again
 * @param onlyIf when it is asked; empty for always
 */
public record Question(
    String name,
    Phrase title,
    Kind kind,
    Phrase ask,
    Optional<Phrase> officers,
    Optional<Phrase> auxiliaries,
    List<Answer> answers,
    Optional<Unclear> unclear,
    Optional<Phrase> again,
    Optional<OnlyIf> onlyIf) {

  public Question {
    answers = List.copyOf(answers);
  }

  /** How a question is answered. */
  public enum Kind {
    /** One of two choices. */
    CHOICE,
    /** A number from 0 to 10. */
    SCALE,
    /** Free words. */
    WORDS,
    /** Where somebody is: free words or a location. */
    PLACE,
    /** An hour of the day to be asked after at: one of two choices, or an hour in words. */
    HOUR
  }

  /** Who is asked. */
  public enum Who {
    OFFICER,
    AUXILIARY,
    UNKNOWN
  }

  /**
   * A choice.
   *
   * @param value what is kept
   * @param label what its button says
   * @param raises the level it raises to; {@link RiskLevel#NONE} where it raises nothing
   * @param also other words for it, in lower case
   * @param then what is said to it before the next question; often nothing
   * @param thenOfficers what a sworn officer is told in its place; often nothing
   * @param hour the hour of the day it stands for, 0 to 23, with a {@link Kind#HOUR} alone
   */
  public record Answer(
      String value,
      Phrase label,
      RiskLevel raises,
      List<String> also,
      Optional<Phrase> then,
      Optional<Phrase> thenOfficers,
      Optional<Integer> hour) {

    public Answer {
      also = List.copyOf(also);
    }

    /** What is said to it; often nothing. */
    public Optional<Phrase> then(Who who) {
      return who == Who.OFFICER ? thenOfficers.or(() -> then) : then;
    }
  }

  /**
   * What counts where no clear answer came.
   *
   * @param countsAs the value of one of the choices
   * @param raises the level this raises to
   */
  public record Unclear(String countsAs, RiskLevel raises) {}

  /**
   * When a question is asked: after one of these answers to an earlier one.
   *
   * @param values of the earlier question's choices; that no clear answer came counts as any
   * @param alwaysFrom the level from which it is asked whatever was answered; empty for none
   */
  public record OnlyIf(String question, Set<String> values, Optional<RiskLevel> alwaysFrom) {

    public OnlyIf {
      values = Set.copyOf(values);
    }
  }

  /** The choice with this value. */
  public Optional<Answer> find(String value) {
    return answers.stream().filter(answer -> answer.value().equals(value)).findFirst();
  }

  /** The words it is asked in. */
  public String ask(Who who, Language language) {
    Optional<Phrase> own =
        switch (who) {
          case OFFICER -> officers;
          case AUXILIARY -> auxiliaries;
          case UNKNOWN -> Optional.empty();
        };
    return own.orElse(ask).in(language);
  }
}
