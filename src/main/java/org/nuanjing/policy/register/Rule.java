package org.nuanjing.policy.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.policy.entitlements.Amount;

/**
 * A rule that staff entered. Whether a published one is in force is not kept: it follows from its
 * days and from the other versions of its title.
 *
 * @param id a number, never given twice
 * @param version counted up with every change, from 1
 * @param kind what it is
 * @param state how far it has come
 * @param inferred the names of the particulars that were read out of the text and are not confirmed
 *     yet, such as {@code effective}; none once somebody has saved them
 * @param file the name of the file it came from; empty where it was written at the desk
 * @param ticket the reference of the ticket it answers; empty where there is none
 * @param amounts that are worked out, each beside one of its clauses
 * @param history what was done with it, oldest first
 */
public record Rule(
    String id,
    long version,
    Kind kind,
    State state,
    Particulars particulars,
    Set<String> inferred,
    String file,
    String ticket,
    List<Amount> amounts,
    List<Act> history) {

  public Rule {
    if (!id.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException("A rule's id is a number.");
    }
    inferred = Set.copyOf(inferred);
    // Rules that were kept before there were amounts have none.
    amounts = List.copyOf(Objects.requireNonNullElse(amounts, List.of()));
    history = List.copyOf(history);
  }

  /** What a rule is. */
  public enum Kind {
    /** A document. */
    DOCUMENT,
    /** What staff answered to a question, reviewed, for whoever asks it next. */
    ANSWER
  }

  /** How far a rule has come. */
  public enum State {
    /** Seen by staff alone. */
    DRAFT,
    /** Answers from its effective day on. */
    PUBLISHED,
    /** Taken back; answers nobody any more. */
    WITHDRAWN
  }

  /**
   * What somebody did.
   *
   * @param who the sign-in name
   * @param what {@code draft}, {@code describe}, {@code publish}, {@code withdraw}, {@code amount}
   *     or {@code no-amount}
   */
  public record Act(String who, String what, Instant at) {}

  /** Its name among the documents of the library. */
  public String document() {
    return PublishedRules.FOLDER + id + ".md";
  }

  /** The rule a document of the library is; nothing for documents of the folder. */
  public static Optional<String> idOf(String document) {
    return document.matches(PublishedRules.FOLDER + "[1-9][0-9]{0,8}\\.md")
        ? Optional.of(
            document.substring(PublishedRules.FOLDER.length(), document.length() - ".md".length()))
        : Optional.empty();
  }

  /** Whether its day of review is over and it still answers. */
  public boolean reviewOverdue(LocalDate today) {
    return state == State.PUBLISHED
        && particulars.review().filter(day -> day.isBefore(today)).isPresent();
  }

  Rule described(Particulars next, String who, Instant at) {
    return changed(state, next, "describe", who, at);
  }

  Rule published(String who, Instant at) {
    return changed(State.PUBLISHED, particulars, "publish", who, at);
  }

  Rule withdrawn(String who, Instant at) {
    return changed(State.WITHDRAWN, particulars, "withdraw", who, at);
  }

  /** With other amounts; what is to be confirmed still is. */
  Rule granting(List<Amount> others, String what, String who, Instant at) {
    return new Rule(
        id,
        version + 1,
        kind,
        state,
        particulars,
        inferred,
        file,
        ticket,
        others,
        acts(who, what, at));
  }

  private Rule changed(State next, Particulars given, String what, String who, Instant at) {
    return new Rule(
        id, version + 1, kind, next, given, Set.of(), file, ticket, amounts, acts(who, what, at));
  }

  private List<Act> acts(String who, String what, Instant at) {
    List<Act> acts = new ArrayList<>(history);
    acts.add(new Act(who, what, at));
    return acts;
  }
}
