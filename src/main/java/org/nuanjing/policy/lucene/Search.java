package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanjing.embedding.SentenceEncoder;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.Relation;
import org.nuanjing.policy.Standing;
import org.nuanjing.policy.documents.ArticleNumber;
import org.nuanjing.policy.lucene.NamedDocuments.Naming;

/**
 * One question put to one state of the index.
 *
 * <p>The first stage is BM25 over characters and pairs of title and clause, the words that only ask
 * left out, what the vocabulary adds put in, the weight of repeated terms damped. The second stage
 * looks at the best hundred with a {@link Judge} and orders them by a {@link Ranking}. What may
 * answer at all is decided by {@link Scope}.
 */
final class Search {

  private static final int CANDIDATES = 100;

  private final Snapshot snapshot;
  private final Question question;
  private final FirstStage first;
  private final Frequencies frequencies;
  private final Scope scope;
  private final Naming naming;
  private final Asking asking;
  private final Tools tools;

  /** How many names the region has whose rules may answer; empty where all may. */
  private final Optional<Integer> depth;

  /** Told beside the first stage, for it takes longer; nothing for a clause cited by its number. */
  private final Optional<CompletableFuture<float[]>> meaning;

  /** What every question is searched with. */
  record Tools(
      Asking.Tools asking,
      Ranking ranking,
      Confidence confidence,
      Optional<SentenceEncoder> encoder) {

    /** With the weights for an index with meaning or for one of words alone. */
    static Tools shipped(Optional<SentenceEncoder> encoder) {
      Basis basis = encoder.isPresent() ? Basis.MEANING : Basis.WORDS;
      return new Tools(
          Asking.Tools.shipped(), Ranking.shipped(basis), Confidence.shipped(basis), encoder);
    }

    /** The same, telling the meaning of each question once however often it is asked. */
    Tools remembering() {
      Map<String, float[]> known = new ConcurrentHashMap<>();
      return new Tools(
          asking,
          ranking,
          confidence,
          encoder.map(one -> text -> known.computeIfAbsent(text, one::encode)));
    }

    Tools without(Vocabulary.Entry entry) {
      Asking.Tools fewer =
          new Asking.Tools(
              asking.analyzer(),
              asking.words(),
              asking.vocabulary().without(entry),
              asking.spelling());
      return new Tools(fewer, ranking, confidence, encoder);
    }
  }

  Search(Snapshot snapshot, Question asked, Tools tools) throws IOException {
    this(snapshot, asked, tools, snapshot.frequencies(), Optional.empty());
  }

  private Search(
      Snapshot snapshot,
      Question asked,
      Tools tools,
      Frequencies frequencies,
      Optional<Integer> depth)
      throws IOException {
    this.snapshot = snapshot;
    this.frequencies = frequencies;
    this.depth = depth;
    this.question =
        new Question(
            PolicyText.plain(asked.text()), asked.region(), asked.category(), asked.asOf());
    this.tools = tools;
    boolean mayCite = ArticleNumber.firstIn(question.text()).isPresent();
    Optional<CompletableFuture<float[]>> early = mayCite ? Optional.empty() : meant();
    this.scope = new Scope(snapshot, question);
    this.asking = Asking.of(question.text(), tools.asking, scope.places(), frequencies);
    this.first = new FirstStage(snapshot.searcher(), frequencies, asking.terms());
    this.naming = naming(tools.asking.words());
    this.meaning = mayCite && !citing() ? meant() : early;
  }

  private Optional<CompletableFuture<float[]>> meant() {
    String text = PolicyText.normal(question.text());
    return tools
        .encoder()
        .map(encoder ->
            CompletableFuture.supplyAsync(
                () -> encoder.encode(text), task -> Thread.ofVirtual().start(task)));
  }

  private boolean citing() {
    return naming instanceof Naming.Named named && named.article().isPresent();
  }

  Question question() {
    return question;
  }

  Asking asking() {
    return asking;
  }

  /** One of the things the question asks for, asked on its own. */
  Search part(Askings.Part part) throws IOException {
    Category category = part.category().orElse(question.category());
    Question asked = new Question(part.text(), question.region(), category, question.asOf());
    return new Search(snapshot, asked, tools, frequencies, part.depth());
  }

  /** How much of some words a clause says, 0 to 1. */
  double said(String words, Candidate clause) {
    Asking about = Asking.of(words, tools.asking, scope.places(), frequencies);
    return about.weight() == 0 ? 1 : about.said(clause.hit().body()) / about.weight();
  }

  /** How much there is in some words to look for; only comparable within one question. */
  double weight(String words) {
    return Asking.of(words, tools.asking, scope.places(), frequencies).weight();
  }

  Scope scope() {
    return scope;
  }

  Naming naming() {
    return naming;
  }

  /** The clause the question cites by number, if it does and there is one. */
  Optional<Candidate> cited() throws IOException {
    return naming instanceof Naming.Named named && named.article().isPresent()
        ? article(named.entry(), named.article().get())
        : Optional.empty();
  }

  /** A clause by its number. */
  Optional<Candidate> article(Entry entry, ArticleNumber article) throws IOException {
    List<Hit> hits = snapshot.article(entry.document(), article);
    return hits.stream()
        .findFirst()
        .map(hit -> new Candidate(hit, Double.MAX_VALUE, judge().features(hits).getFirst()));
  }

  /** The article before a clause. */
  Optional<Candidate> before(Candidate clause) throws IOException {
    Optional<ArticleNumber> article =
        ArticleNumber.parse(snapshot.passage(clause.hit().doc()).article());
    return article.isEmpty()
        ? Optional.empty()
        : article(clause.entry(), new ArticleNumber(article.get().number() - 1, 0));
  }

  /** A document in force in the asker's place by its title. */
  Optional<Entry> titled(String title) {
    return snapshot
        .catalogue()
        .names()
        .find(Entry.core(title), entry -> scope.inPlace(entry) && scope.inForce(entry));
  }

  /** What a clause says, word for word. */
  String text(Candidate clause) throws IOException {
    return snapshot.passage(clause.hit().doc()).text();
  }

  /** The clauses of the documents that may answer, best first; a cited one before all. */
  List<Candidate> best() throws IOException {
    List<Candidate> found = Candidate.ranked(found(answering(), CANDIDATES, 0), tools.ranking);
    Optional<Candidate> cited = cited();
    return cited.isEmpty()
        ? found
        : Stream.concat(
                cited.stream(),
                found.stream().filter(other -> other.hit().doc() != cited.get().hit().doc()))
            .toList();
  }

  /**
   * Of the rules of places nobody asked for, the clause that holds most of what was asked.
   *
   * @param floor a score of the first stage; nothing where no clause has a higher one
   */
  Optional<Candidate> elsewhere(double floor) throws IOException {
    return found(scope.foreign(), 1, floor).stream().findFirst();
  }

  /** The clauses that hold most of what was asked and may not answer. */
  List<Candidate> leftOut(int most) throws IOException {
    Set<String> others = new HashSet<>();
    for (Entry entry : snapshot.catalogue().entries()) {
      if (!scope.inPlace(entry) || !scope.inForce(entry)) {
        others.add(entry.id());
      }
    }
    return found(snapshot.among(others), most, 0).stream()
        .sorted(Comparator.comparingDouble((Candidate one) -> -one.hit().score()))
        .toList();
  }

  /** The clauses that may answer: of a document that is named, the version meant and no other. */
  private Among answering() {
    if (depth.isPresent()) {
      return scope.answering().within(snapshot.among(scope.idsAt(depth.get())));
    }
    if (!(naming instanceof Naming.Named named)) {
      return scope.answering();
    }
    Set<String> versions =
        snapshot.catalogue().versions(named.entry()).stream()
            .map(Entry::id)
            .collect(Collectors.toSet());
    return scope
        .answering()
        .without(snapshot.among(versions))
        .with(snapshot.among(Set.of(named.entry().id())));
  }

  /** A clause as an answer quotes it. */
  Citation citation(Candidate candidate, Relation relation) throws IOException {
    Passage passage = snapshot.passage(candidate.hit().doc());
    return new Citation(
        passage,
        scope.standing(candidate.entry()),
        scope.reach(candidate.entry()),
        scope.addressee(candidate.entry(), candidate.hit().body()),
        relation,
        new Marking(asking).marks(passage.text()));
  }

  private List<Candidate> found(Among among, int most, double floor) throws IOException {
    List<Hit> hits = snapshot.hits(first.best(among, most, floor));
    List<double[]> features = judge().features(hits);
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      found.add(new Candidate(hits.get(i), 0, features.get(i)));
    }
    return found;
  }

  private Judge judge() {
    return new Judge(asking, scope, naming, meaning.map(CompletableFuture::join));
  }

  private Naming naming(WordList words) {
    NamedDocuments documents =
        new NamedDocuments(
            snapshot.catalogue().names(), scope::inPlace, snapshot.catalogue().places(), words);
    Naming typed = documents.in(question.text());
    Naming meant = documents.in(Spelling.Guess.applied(asking.guesses(), question.text()));
    Naming found = meant instanceof Naming.Named ? meant : typed;
    return found instanceof Naming.Named named
        ? new Naming.Named(version(named.entry()), named.article())
        : found;
  }

  /** The version of the year the question says, else the one in force. */
  private Entry version(Entry named) {
    List<Entry> versions = snapshot.catalogue().versions(named);
    Optional<Integer> year = NamedDocuments.year(question.text());
    return versions.stream()
        .filter(entry -> year.isPresent() && ofYear(entry, year.get()))
        .findFirst()
        .or(() ->
            versions.stream()
                .filter(entry -> scope.standing(entry) == Standing.IN_FORCE)
                .findFirst())
        .orElse(versions.getLast());
  }

  private static boolean ofYear(Entry entry, int year) {
    return entry.document().issued().filter(day -> day.getYear() == year).isPresent()
        || entry.document().effective().filter(day -> day.getYear() == year).isPresent();
  }
}
