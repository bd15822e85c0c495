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
import org.nuanjing.policy.Answer;
import org.nuanjing.policy.Excerpt;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.PolicyLibrary;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.Standing;
import org.nuanjing.policy.Version;
import org.nuanjing.policy.lucene.IndexFolder.Published;

/** Answers from a folder's index, and from the next one as soon as it is swapped in. */
public final class LucenePolicyLibrary implements PolicyLibrary, AutoCloseable {

  /** In characters; what is written after them is not searched. */
  private static final int LONGEST_QUESTION = 500;

  private final PolicyIndex index;
  private final Search.Tools tools;
  private final WordList otherMatters = WordList.otherMatters();
  private final AtomicReference<Open> open;
  private final ReentrantLock taking = new ReentrantLock();
  private volatile boolean damaged;

  private record Open(Published published, Snapshot snapshot) {}

  private LucenePolicyLibrary(PolicyIndex index, Open open) {
    this.index = index;
    this.tools = Search.Tools.shipped(index.encoder());
    this.open = new AtomicReference<>(open);
  }

  /**
   * Opens the index in use. Nothing where there is none, it is damaged or of another build: then
   * build it anew.
   */
  public static Optional<LucenePolicyLibrary> find(PolicyIndex index) throws IOException {
    Optional<Published> published = index.findFitting();
    Optional<Snapshot> snapshot =
        published.isEmpty() ? Optional.empty() : Snapshot.findIntact(published.get());
    return snapshot.map(found -> new LucenePolicyLibrary(index, new Open(published.get(), found)));
  }

  @Override
  public Answer ask(Question question) {
    return decided(question).answer();
  }

  /**
   * The answer with how it came about.
   *
   * @param most clauses of each kind at most
   */
  public Explanation explain(Question question, int most) {
    return with(
        question,
        tools,
        search ->
            new Explaining(search, tools)
                .of(new Decision(search, tools.confidence(), otherMatters).made(), most));
  }

  /** The answer and what it was made of. */
  Decision.Made decided(Question question) {
    return with(
        question, tools, search -> new Decision(search, tools.confidence(), otherMatters).made());
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

  interface Searching<T> {
    T of(Search search) throws IOException;
  }

  /** The ids of the clauses found with other tools, best first. */
  List<String> ids(Question question, Search.Tools with) {
    return held(snapshot -> {
      List<String> ids = new ArrayList<>();
      for (Candidate one : new Search(snapshot, cut(question).resolved(), with).best()) {
        ids.add(snapshot.passage(one.hit().doc()).id());
      }
      return ids;
    });
  }

  /** What questions are searched with. */
  Search.Tools tools() {
    return tools;
  }

  /** The questions with what is found for them, for fitting. */
  List<Example> examples(List<Labelled> rows) {
    return held(snapshot -> {
      List<Example> examples = new ArrayList<>();
      for (Labelled row : rows) {
        examples.add(Example.of(row, new Search(snapshot, row.question(), tools), snapshot));
      }
      return examples;
    });
  }

  /** Asks something of a search for a question. */
  <T> T with(Question question, Search.Tools with, Searching<T> searching) {
    return held(snapshot -> searching.of(new Search(snapshot, cut(question).resolved(), with)));
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
    tools.asking().analyzer().close();
  }
}
