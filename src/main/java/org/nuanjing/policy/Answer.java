package org.nuanjing.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rules say to a question: three honest outcomes, and several of them to its parts. */
public sealed interface Answer {

  /**
   * The clauses quoted, best first: one to three, none where it is {@link Declined}, those of all
   * parts where there are {@link Several}. The first has the {@link Relation#MAIN} relation, and no
   * other has.
   */
  List<Citation> citations();

  /** The same outcome with other clauses quoted behind the first one; nothing else changes. */
  default Answer quoting(List<Citation> others) {
    return switch (this) {
      case Sure sure -> new Sure(others, sure.fact);
      case Unsure unsure -> new Unsure(others, unsure.missing);
      case Declined declined -> declined;
      case Several several -> throw new IllegalStateException("Each part quotes its own clauses.");
    };
  }

  /** Whether the first clause quoted is vouched for. */
  default boolean vouched() {
    return switch (this) {
      case Sure _ -> true;
      case Unsure _, Declined _ -> false;
      case Several several ->
          several.each.stream()
              .map(Each::answer)
              .filter(answer -> !(answer instanceof Declined))
              .findFirst()
              .filter(Sure.class::isInstance)
              .isPresent();
    };
  }

  /**
   * The first clause answers the question; the risk of that being wrong is the one the decision was
   * fitted for.
   *
   * @param fact where the first clause states in a few words what was asked
   */
  record Sure(List<Citation> citations, Optional<Fact> fact) implements Answer {
    public Sure {
      citations = quoted(citations);
    }
  }

  /**
   * These clauses may bear on the question; it must be said that nobody vouches for it.
   *
   * @param missing the kind of fact that was asked for and that the first clause does not state
   */
  record Unsure(List<Citation> citations, Optional<Fact.Kind> missing) implements Answer {
    public Unsure {
      citations = quoted(citations);
    }
  }

  /**
   * No clause is quoted; offer a person instead.
   *
   * @param about the document, article or place the reason speaks of, as the asker named it; empty
   *     where the reason speaks of none
   */
  record Declined(Reason reason, String about) implements Answer {
    @Override
    public List<Citation> citations() {
      return List.of();
    }
  }

  /**
   * The question asks several things; each part has an outcome of its own.
   *
   * @param each two or more, in the order asked; at least one quotes a clause
   */
  record Several(List<Each> each) implements Answer {
    public Several {
      each = List.copyOf(each);
    }

    @Override
    public List<Citation> citations() {
      List<Citation> all = new ArrayList<>();
      for (Each one : each) {
        for (Citation citation : one.answer.citations()) {
          if (all.stream().noneMatch(there -> there.quotes(citation.passage()))) {
            boolean also = citation.relation() == Relation.MAIN && !all.isEmpty();
            all.add(also ? citation.as(Relation.ALSO) : citation);
          }
        }
      }
      return all;
    }
  }

  /**
   * A part of a question and what the rules say to it.
   *
   * @param about what to call it, a few words of the question
   * @param question as it could be asked on its own
   * @param answer not {@link Several} again
   */
  record Each(String about, String question, Answer answer) {}

  /** Why no clause is quoted. */
  enum Reason {
    /** No rule in force for the asker holds enough of what was asked. */
    NOTHING_ABOUT_IT,
    /** The document that was named is not in the library. */
    DOCUMENT_NOT_HELD,
    /** The document is there and has no article of that number. */
    NO_SUCH_ARTICLE,
    /** The matter is ruled by places, and the place asked for has no such rule in the library. */
    NO_RULE_OF_THE_PLACE,
    /** There are rules on the matter, and none of them states the kind of fact asked for. */
    FACT_NOT_STATED,
    /** Small talk, or a matter no rule speaks of. */
    OFF_TOPIC
  }

  /** The best clause; nothing where it is {@link Declined}. */
  default Optional<Citation> best() {
    return citations().stream().findFirst();
  }

  private static List<Citation> quoted(List<Citation> citations) {
    if (citations.isEmpty() || citations.size() > 3) {
      throw new IllegalArgumentException("An answer quotes one to three clauses.");
    }
    for (int place = 0; place < citations.size(); place++) {
      if ((citations.get(place).relation() == Relation.MAIN) != (place == 0)) {
        throw new IllegalArgumentException("The first clause is the main one, and only it.");
      }
    }
    return List.copyOf(citations);
  }
}
