package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.nuanjing.policy.Answer;
import org.nuanjing.policy.Answer.Reason;
import org.nuanjing.policy.Excerpt;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.PolicyLibrary;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.Standing;
import org.nuanjing.policy.Version;
import org.nuanjing.policy.lucene.IndexFolder.Published;
import org.nuanjing.policy.lucene.NamedDocuments.Naming;

/** Answers from a folder's index, and from the next one as soon as it is swapped in. */
public final class LucenePolicyLibrary implements PolicyLibrary, AutoCloseable {

  private static final int MOST_CITATIONS = 3;

  /** In characters; what is written after them is not searched. */
  private static final int LONGEST_QUESTION = 500;

  private final PolicyIndex index;
  private final PolicyAnalyzer analyzer = new PolicyAnalyzer();
  private final WordList words = WordList.asking();
  private final Relevance relevance = new Relevance(WordList.otherMatters());
  private final AtomicReference<Open> open;
  private final ReentrantLock taking = new ReentrantLock();
  private volatile boolean damaged;

  private record Open(Published published, Snapshot snapshot) {}

  private LucenePolicyLibrary(PolicyIndex index, Open open) {
    this.index = index;
    this.open = new AtomicReference<>(open);
  }

  /** Opens the index in use. Nothing where there is none or it is damaged: then build it anew. */
  public static Optional<LucenePolicyLibrary> find(PolicyIndex index) throws IOException {
    Optional<Published> published = index.current();
    Optional<Snapshot> snapshot =
        published.isEmpty() ? Optional.empty() : Snapshot.findIntact(published.get());
    return snapshot.map(found -> new LucenePolicyLibrary(index, new Open(published.get(), found)));
  }

  @Override
  public Answer ask(Question question) {
    return with(question, this::answer);
  }

  /** Whether a question found the index damaged since the last state was taken up. */
  boolean damaged() {
    return damaged;
  }

  @Override
  public Optional<Excerpt> around(String passage, int neighbours) {
    return held(snapshot -> snapshot.around(passage, neighbours));
  }

  @Override
  public List<Version> versions(String passage, LocalDate day) {
    return held(snapshot -> versions(snapshot, passage, day));
  }

  private static List<Version> versions(Snapshot snapshot, String id, LocalDate day)
      throws IOException {
    Optional<Passage> passage = snapshot.findPassage(id);
    if (passage.isEmpty()) {
      return List.of();
    }
    Catalogue catalogue = snapshot.catalogue();
    Map<String, Standing> standings = catalogue.standings(day);
    List<Version> versions = new ArrayList<>();
    Entry own = catalogue.get(passage.get().document().id());
    for (Entry entry : catalogue.versions(own).reversed()) {
      if (!entry.equals(own)) {
        versions.add(
            new Version(
                entry.document(),
                Objects.requireNonNull(standings.get(entry.id())),
                snapshot.findSame(entry.document(), passage.get())));
      }
    }
    return versions;
  }

  public int documents() {
    return open.get().snapshot.catalogue().size();
  }

  public int passages() {
    return open.get().snapshot.passages();
  }

  /** The best clauses whether or not they would be given as an answer. */
  List<Candidate> ranked(Question question, int most) {
    return with(question, search -> ranked(search, most));
  }

  private Answer answer(Search search) throws IOException {
    if (search.naming() instanceof Naming.Missing missing) {
      return new Answer.Declined(Reason.DOCUMENT_NOT_HELD, missing.name());
    }
    if (search.naming() instanceof Naming.Named named && named.article().isPresent()) {
      return search
          .cited()
          .<Answer>map(found -> new Answer.Sure(List.of(found.citation()), Optional.empty()))
          .orElseGet(
              () -> new Answer.Declined(Reason.NO_SUCH_ARTICLE, named.entry().document().title()));
    }
    return relevance.answer(search.question(), search.best(MOST_CITATIONS), search.elsewhere());
  }

  private static List<Candidate> ranked(Search search, int most) throws IOException {
    Optional<Candidate> cited = search.cited();
    List<Candidate> best = search.best(most);
    if (cited.isEmpty()) {
      return best;
    }
    return Stream.concat(
            cited.stream(),
            best.stream().filter(other -> !other.passage().equals(cited.get().passage())))
        .limit(most)
        .toList();
  }

  private interface Asking<T> {
    T of(Search search) throws IOException;
  }

  private <T> T with(Question question, Asking<T> asking) {
    return held(
        snapshot -> asking.of(new Search(snapshot, cut(question).resolved(), words, analyzer)));
  }

  /** What a state of the index is read for. */
  interface Reading<T> {
    T of(Snapshot snapshot) throws IOException;
  }

  /** Reads the newest state. */
  <T> T held(Reading<T> reading) {
    try {
      Snapshot snapshot = held();
      try {
        return reading.of(snapshot);
      } finally {
        snapshot.release();
      }
    } catch (IOException e) {
      damaged = true;
      throw new UncheckedIOException(e);
    }
  }

  private static Question cut(Question question) {
    String text = question.text();
    return text.length() <= LONGEST_QUESTION && question.earlier().isEmpty()
        ? question
        : new Question(
            text.substring(0, Math.min(text.length(), LONGEST_QUESTION)),
            question.region(),
            question.category(),
            question.asOf(),
            question.earlier().map(LucenePolicyLibrary::cut));
  }

  /** Changes the index and takes the next state up, while questions go on with the one there is. */
  void renewing(Renewal renewal) throws IOException {
    taking.lock();
    try {
      renewal.run();
      Optional<Published> published = index.current();
      if (published.isPresent()) {
        take(published.get());
      }
      damaged = false;
    } finally {
      taking.unlock();
    }
  }

  /** Changes the index. */
  interface Renewal {
    void run() throws IOException;
  }

  /** The newest state, held open until released. */
  private Snapshot held() throws IOException {
    refresh();
    while (true) {
      Snapshot snapshot = open.get().snapshot;
      if (snapshot.hold()) {
        return snapshot;
      }
    }
  }

  /** Takes the next state up; while somebody else does, the state there is goes on answering. */
  private void refresh() throws IOException {
    Optional<Published> published = index.current();
    if (published.isEmpty() || published.get().equals(open.get().published)) {
      return;
    }
    if (taking.tryLock()) {
      try {
        take(published.get());
      } finally {
        taking.unlock();
      }
    }
  }

  /** A state that is damaged, or gone again, is passed over. */
  private void take(Published published) throws IOException {
    Open now = open.get();
    if (published.equals(now.published)) {
      return;
    }
    boolean same = published.index().equals(now.published.index());
    Optional<Snapshot> next =
        same ? now.snapshot.findNext(published) : Snapshot.findIntact(published);
    if (next.isPresent()) {
      open.set(new Open(published, next.get()));
      now.snapshot.close();
    }
  }

  @Override
  public void close() throws IOException {
    open.get().snapshot.close();
    analyzer.close();
  }
}
