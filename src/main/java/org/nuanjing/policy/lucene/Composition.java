package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.policy.Answer;
import org.nuanjing.policy.Answer.Each;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Relation;
import org.nuanjing.policy.lucene.Askings.Part;
import org.nuanjing.policy.lucene.Decision.Made;
import org.nuanjing.policy.lucene.NamedDocuments.Naming;

/**
 * Puts the answer to a question that asks several things together from the answers to its parts.
 * One clause that speaks of all of them is one answer; else each part has its own, and is honest
 * about it.
 */
final class Composition {

  /** A clause that says at least this share of a part's words speaks of it. */
  private static final double SPEAKS_OF = 0.5;

  /**
   * A part with less than this share of all the words is a turn of phrase, and asks nothing new.
   */
  private static final double OWN_MATTER = 0.2;

  private final Search search;
  private final Decision decision;

  Composition(Search search, Decision decision) {
    this.search = search;
    this.decision = decision;
  }

  /** A part and the decision on it. */
  private record One(Part part, Made made) {

    boolean sure() {
      return made.answer() instanceof Answer.Sure;
    }

    boolean declined() {
      return made.answer() instanceof Answer.Declined;
    }

    String question() {
      return part.depth().isPresent() ? part.text() + "（" + part.about() + "）" : part.text();
    }

    /** The id of its first clause; empty where it is declined. */
    String clause() {
      return made.answer().best().map(citation -> citation.passage().id()).orElse("");
    }
  }

  /**
   * The answer.
   *
   * @param whole the decision on the question as if it asked one thing
   */
  Made made(Made whole) throws IOException {
    if (!(search.naming() instanceof Naming.None)) {
      return whole;
    }
    List<Part> parts = Askings.in(search.question().text());
    if (parts.isEmpty()) {
      return joined(whole);
    }
    List<One> ones = ones(parts);
    if (parts.getFirst().depth().isPresent()) {
      return ones.stream().allMatch(One::declined) ? whole : several(ones, whole);
    }
    return parted(ones, whole);
  }

  private List<One> ones(List<Part> parts) throws IOException {
    List<One> ones = new ArrayList<>();
    for (Part part : parts) {
      ones.add(new One(part, decision.on(search.part(part)).whole()));
    }
    return ones;
  }

  /** Two matters are answered apart where the best clause speaks of one of them only. */
  private Made joined(Made whole) throws IOException {
    String text = search.question().text();
    List<Part> parts = Joined.in(text);
    if (parts.isEmpty() || speaksOfAll(whole, parts)) {
      return whole;
    }
    List<One> ones = ones(parts);
    List<One> own = ones.stream().filter(one -> !one.declined() && speaks(one)).toList();
    long sure = own.stream().filter(One::sure).count();
    boolean both = Joined.both(text);
    boolean apart = sure == ones.size() || (both && (sure > 0 || own.size() == ones.size()));
    boolean alike = ones.stream().map(One::clause).distinct().count() == 1;
    return apart && !alike ? several(ones, whole) : whole;
  }

  private boolean speaksOfAll(Made whole, List<Part> parts) {
    return whole.answer().best().isPresent()
        && parts.stream().allMatch(part -> speaks(part, whole));
  }

  private boolean speaks(One one) {
    return speaks(one.part, one.made);
  }

  private boolean speaks(Part part, Made made) {
    return search.said(part.matter(), made.best().getFirst()) >= SPEAKS_OF;
  }

  private Made parted(List<One> ones, Made whole) {
    if (ones.stream().noneMatch(One::sure)) {
      return whole.beside(ones.stream().filter(one -> !one.declined()).map(One::made).toList());
    }
    boolean sure = whole.answer() instanceof Answer.Sure;
    if (sure && speaksOfAll(whole, ones.stream().map(One::part).toList())) {
      return whole;
    }
    List<One> apart = apart(ones);
    if (apart.size() == 1) {
      return sure ? whole : apart.getFirst().made;
    }
    Set<String> clauses = new LinkedHashSet<>();
    apart.forEach(one -> clauses.add(one.clause()));
    return sure && !clauses.contains(whole.answer().citations().getFirst().passage().id())
        ? whole.beside(ones.stream().filter(One::sure).map(One::made).toList())
        : several(apart, whole);
  }

  /** Those that ask something the sure ones do not answer already. */
  private List<One> apart(List<One> ones) {
    double all = ones.stream().mapToDouble(one -> search.weight(one.part.matter())).sum();
    List<One> apart = new ArrayList<>();
    Set<String> clauses = new LinkedHashSet<>();
    for (One one : ones) {
      boolean own = search.weight(one.part.matter()) >= OWN_MATTER * all;
      boolean answered =
          ones.stream()
              .filter(other -> !other.equals(one) && other.sure())
              .anyMatch(
                  other -> other.clause().equals(one.clause()) || speaks(one.part, other.made));
      boolean further = one.sure() ? clauses.add(one.clause()) : own && !answered;
      if (further) {
        apart.add(one);
      }
    }
    return apart;
  }

  private static Made several(List<One> ones, Made whole) {
    List<Each> each = new ArrayList<>();
    List<Candidate> best = new ArrayList<>();
    for (One one : ones) {
      Answer answer = one.made.answer();
      each.add(new Each(one.part.about(), one.question(), answer.quoting(needed(answer))));
      if (!one.declined()) {
        best.add(one.made.best().getFirst());
      }
    }
    for (Candidate candidate : whole.best()) {
      if (best.stream().noneMatch(there -> there.hit().doc() == candidate.hit().doc())) {
        best.add(candidate);
      }
    }
    Optional<One> first = ones.stream().filter(one -> !one.declined()).findFirst();
    return new Made(
        new Answer.Several(each),
        best,
        first.map(one -> one.made.likely()).orElse(0.0),
        first.map(one -> one.made.signs()).orElse(new double[0]));
  }

  /** Of a part its first clause, and of the others those without which it misleads. */
  private static List<Citation> needed(Answer answer) {
    return answer.citations().stream()
        .filter(citation -> citation.relation() != Relation.ALSO)
        .toList();
  }
}
