package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuanjing.policy.Answer;
import org.nuanjing.policy.Answer.Reason;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Fact;
import org.nuanjing.policy.Relation;
import org.nuanjing.policy.lucene.NamedDocuments.Naming;

/** Decides between a sure answer, clauses that may bear on the question, and declining. */
@SuppressWarnings("EnumOrdinal") // features, signs and bits go by index
final class Decision {

  /**
   * Less of the question than this in the best clause is chance, unless it is sure. Set so that in
   * a library of few clauses, where likelihoods mislead, nothing is shown that speaks of something
   * else; what it and the next two cost is measured in decision 0012.
   */
  private static final double LEAST_HELD = 0.2;

  /** A best clause less likely than this to answer is not worth reading. */
  private static final double LEAST_LIKELY = 0.12;

  /** So much more must another place's rule hold to show that the matter is ruled by places. */
  private static final double RULED_ELSEWHERE = 0.08;

  /** So many clauses are quoted at most. */
  static final int MOST = 3;

  private final Search search;
  private final Confidence confidence;
  private final WordList otherMatters;

  /** The clauses the best one refers to that state what was asked. */
  private List<Candidate> referred = List.of();

  Decision(Search search, Confidence confidence, WordList otherMatters) {
    this.search = search;
    this.confidence = confidence;
    this.otherMatters = otherMatters;
  }

  /**
   * A decision and what it was made of.
   *
   * @param best all clauses found, best first
   * @param likely how likely the best answers, 0 to 1; 1 where it is cited by its number
   * @param signs by {@link Sign#ordinal}; empty where nothing was weighed
   */
  @SuppressWarnings("ArrayRecordComponent") // read only, and many
  record Made(Answer answer, List<Candidate> best, double likely, double[] signs) {

    /** The same with the first clauses of other decisions behind its own first one. */
    Made beside(List<Made> others) {
      List<Citation> all = new ArrayList<>(answer.citations());
      int place = 1;
      for (Made other : others) {
        Citation also = other.answer.citations().getFirst().as(Relation.ALSO);
        boolean there = all.stream().limit(place).anyMatch(one -> one.quotes(also.passage()));
        if (!there && !all.isEmpty()) {
          all.removeIf(one -> one.quotes(also.passage()));
          all.add(place++, also);
        }
      }
      return new Made(
          answer.quoting(all.subList(0, Math.min(MOST, all.size()))), best, likely, signs);
    }
  }

  /** The decision; where a question asks more than one thing, with a clause for each. */
  Made made() throws IOException {
    return new Composition(search, this).made(whole());
  }

  /** The decision on a part of the question. */
  Decision on(Search part) {
    return new Decision(part, confidence, otherMatters);
  }

  /** The decision on the question as if it asked one thing. */
  Made whole() throws IOException {
    List<Candidate> best = search.best();
    if (search.naming() instanceof Naming.Missing missing) {
      return declined(Reason.DOCUMENT_NOT_HELD, missing.name(), best);
    }
    if (search.naming() instanceof Naming.Named named && named.article().isPresent()) {
      if (search.cited().isEmpty()) {
        return declined(Reason.NO_SUCH_ARTICLE, named.entry().document().title(), best);
      }
      return new Made(sure(best.subList(0, 1)), best, 1, new double[0]);
    }
    if (best.isEmpty()) {
      boolean other = otherMatters.anyIn(search.question().text());
      return declined(other ? Reason.OFF_TOPIC : Reason.NOTHING_ABOUT_IT, "", best);
    }
    Optional<Candidate> elsewhere = search.elsewhere(best.getFirst().hit().score());
    double[] signs = Confidence.signs(search.asking(), best, elsewhere);
    referred = new References(search).of(best);
    if (!referred.isEmpty()) {
      Confidence.stated(signs);
    }
    double likely = confidence.of(signs);
    return new Made(weighed(best, elsewhere, signs, likely), best, likely, signs);
  }

  private Answer weighed(
      List<Candidate> best, Optional<Candidate> elsewhere, double[] signs, double likely)
      throws IOException {
    Candidate first = best.getFirst();
    if (likely >= confidence.bounds().sure()) {
      return sure(best);
    }
    if (otherMatters.anyIn(search.question().text())) {
      return new Answer.Declined(Reason.OFF_TOPIC, "");
    }
    if (first.get(Feature.ALL) < LEAST_HELD || likely < LEAST_LIKELY) {
      return new Answer.Declined(Reason.NOTHING_ABOUT_IT, "");
    }
    if (signs[Sign.ELSEWHERE.ordinal()] > RULED_ELSEWHERE) {
      boolean place = elsewhere.filter(one -> search.scope().inForce(one.entry())).isPresent();
      return place
          ? new Answer.Declined(Reason.NO_RULE_OF_THE_PLACE, search.scope().place())
          : new Answer.Declined(Reason.NOTHING_ABOUT_IT, "");
    }
    List<Candidate> few = few(best);
    Optional<AskedFact> missing =
        search.asking().facts().stream()
            .filter(AskedFact::number)
            .filter(fact ->
                Stream.concat(few.stream(), referred.stream())
                    .noneMatch(one -> fact.stated(one.hit().facts())))
            .findFirst();
    if (missing.isPresent() && search.asking().facts().size() == 1) {
      return new Answer.Declined(Reason.FACT_NOT_STATED, "");
    }
    return new Answer.Unsure(referring(citations(few)), missing.map(AskedFact::kind));
  }

  private static Made declined(Reason reason, String about, List<Candidate> best) {
    return new Made(new Answer.Declined(reason, about), best, 0, new double[0]);
  }

  private Answer sure(List<Candidate> best) throws IOException {
    List<Citation> citations = referring(citations(few(best)));
    String text = citations.getFirst().passage().text();
    return new Answer.Sure(citations, new Marking(search.asking()).fact(text));
  }

  /** The citations with the clauses right behind the first one that it refers to. */
  private List<Citation> referring(List<Citation> citations) throws IOException {
    List<Citation> all = new ArrayList<>(citations);
    int place = 1;
    for (Candidate one : referred) {
      Citation citation = search.citation(one, Relation.REFERRED);
      all.removeIf(other -> other.quotes(citation.passage()));
      all.add(place++, citation);
    }
    return all.subList(0, Math.min(MOST, all.size()));
  }

  private List<Candidate> few(List<Candidate> best) {
    Candidate first = best.getFirst();
    return best.stream()
        .limit(MOST)
        .filter(one ->
            one.equals(first)
                || Math.exp(one.score() - first.score()) >= confidence.bounds().further())
        .toList();
  }

  private List<Citation> citations(List<Candidate> candidates) throws IOException {
    List<Citation> citations = new ArrayList<>();
    for (Candidate candidate : candidates) {
      citations.add(search.citation(candidate, Relation.ALSO));
    }
    Citation main = citations.getFirst().as(Relation.MAIN);
    citations.set(0, main);
    for (int i = 1; i < citations.size(); i++) {
      if (contradicts(main, citations.get(i))) {
        citations.set(i, citations.get(i).as(Relation.CONTRADICTS));
      }
    }
    return citations;
  }

  /** Whether rules of the same rank state different values of the number asked for. */
  private boolean contradicts(Citation main, Citation other) {
    Marking marking = new Marking(search.asking());
    Optional<Fact> one = marking.fact(main.passage().text()).filter(fact -> number(fact.kind()));
    Optional<Fact> two = marking.fact(other.passage().text()).filter(fact -> number(fact.kind()));
    return one.isPresent()
        && two.isPresent()
        && one.get().kind() == two.get().kind()
        && main.reach() == other.reach()
        && !main.passage().document().equals(other.passage().document())
        && !AskedFact.numbers(one.get().words()).equals(AskedFact.numbers(two.get().words()));
  }

  private static boolean number(Fact.Kind kind) {
    return Set.of(Fact.Kind.AMOUNT, Fact.Kind.DURATION, Fact.Kind.DEADLINE, Fact.Kind.AGE)
        .contains(kind);
  }
}
