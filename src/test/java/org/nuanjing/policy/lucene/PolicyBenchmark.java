package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.embedding.BgeEncoder;
import org.nuanjing.policy.Answer;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.documents.FileOf;
import org.nuanjing.policy.documents.SourceFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What indexing and asking cost as the library grows, beside plain Lucene (StandardAnalyzer, BM25)
 * on the same articles and questions in the same run: {@code mvn test -Dtest=PolicyBenchmark
 * -Darticles=4000,100000,1000000 -Dstatutes=FOLDER} writes {@code target/policy-benchmark.txt} (the
 * figures) and {@code target/policy-jmh.txt}. The articles are {@link GrownRules} in the likeness
 * of a folder of real rules, the samples of the program where none is given (few, so that their
 * words are far too common); the questions are those of {@code questions.tsv}, as officers ask. Up
 * to {@code -Dmeaning=20000} articles are indexed with their meaning, larger libraries by words
 * alone, as the settings advise.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class PolicyBenchmark {

  private static final Path STATUTES = Path.of(System.getProperty("statutes", "deploy/policies"));
  private static final Path QUESTIONS = Path.of("src/test/resources/policy/questions.tsv");
  private static final int UPDATES = 5;
  private static final int MOST_WITH_MEANING = Integer.getInteger("meaning", 20_000);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final List<String> REPORT = Collections.synchronizedList(new ArrayList<>());

  /** By the number of articles: built once, for both numbers of threads. */
  private static final Map<Integer, Both> BUILT = new HashMap<>();

  private static Path folder = Path.of("target");

  /** Two indexes of the same articles, and what is asked of them. */
  private record Both(LucenePolicyLibrary ours, IndexSearcher plain, List<String> questions) {}

  /** The indexes of one size. */
  @State(Scope.Benchmark)
  public static class Size {

    @Param({"4000"})
    private int articles;

    private @Nullable Both both;

    @Setup
    public void build() throws IOException {
      if (!BUILT.containsKey(articles)) {
        BUILT.put(articles, built(articles));
      }
      both = BUILT.get(articles);
    }

    private Both both() {
      return Objects.requireNonNull(both);
    }
  }

  /** Whose turn it is in each thread. */
  @State(Scope.Thread)
  public static class Turn {

    private final QueryBuilder builder = new QueryBuilder(new StandardAnalyzer());
    private int next;

    private String question(Size size) {
      List<String> questions = size.both().questions;
      next = (next + 1) % questions.size();
      return questions.get(next);
    }
  }

  @Benchmark
  public Answer nuanjing(Size size, Turn turn) {
    return ask(size.both().ours, turn.question(size));
  }

  @Benchmark
  public List<Document> plain(Size size, Turn turn) throws IOException {
    Query query = turn.builder.createBooleanQuery("text", turn.question(size));
    List<Document> found = new ArrayList<>();
    for (ScoreDoc hit : size.both().plain.search(query, 3).scoreDocs) {
      found.add(size.both().plain.storedFields().document(hit.doc));
    }
    return found;
  }

  @Test
  void measure(@TempDir Path scratch) throws IOException, RunnerException {
    folder = scratch;
    for (int threads = 1; threads <= 2; threads++) {
      for (var run :
          new Runner(
                  new OptionsBuilder()
                      .include(getClass().getName())
                      .param("articles", System.getProperty("articles", "4000,100000").split(","))
                      .threads(threads)
                      .forks(0)
                      .output("target/policy-jmh.txt")
                      .build())
              .run()) {
        Result<?> times = run.getPrimaryResult();
        String articles = run.getParams().getParam("articles");
        for (double percent : new double[] {50, 99}) {
          say(
              times.getLabel(),
              Integer.parseInt(articles),
              "%d threads, ms p%.0f".formatted(threads, percent),
              times.getStatistics().getPercentile(percent));
        }
      }
    }
    Files.write(Path.of("target", "policy-benchmark.txt"), REPORT);
    for (Both both : BUILT.values()) {
      both.ours.close();
      both.plain.getIndexReader().close();
    }
  }

  private static Both built(int articles) throws IOException {
    List<String> documents = new GrownRules(STATUTES).documents(articles);
    return new Both(ours(articles, documents), plain(articles, documents), questions());
  }

  /** What officers ask; the second column. */
  private static List<String> questions() throws IOException {
    return Files.readAllLines(QUESTIONS).stream()
        .skip(1)
        .map(row -> row.split("\t", -1)[1])
        .toList();
  }

  private static LucenePolicyLibrary ours(int articles, List<String> documents) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      files.add(FileOf.text(i + ".md", documents.get(i)));
    }
    PolicyIndex index =
        new PolicyIndex(
            folder.resolve("ours" + articles),
            articles <= MOST_WITH_MEANING ? BgeEncoder.find() : Optional.empty());
    long start = System.nanoTime();
    IndexReport made = index.update(files, Optional.empty(), Progress.SILENT);
    say("nuanjing", articles, "articles/s indexed", made.passages() / seconds(start));
    long before = heap();
    LucenePolicyLibrary library = LucenePolicyLibrary.find(index).orElseThrow();
    ask(library, "出差能报多少");
    say("nuanjing", articles, "MB heap of an open index", (heap() - before) / 1e6);
    double updates = 0;
    for (int i = 0; i < UPDATES; i++) {
      String text = "# 临时规定\n第一条 临时事项" + i + "。";
      start = System.nanoTime();
      index.renew(List.of(FileOf.text("one.md", text)));
      ask(library, "临时事项是什么");
      updates += seconds(start);
    }
    say("nuanjing", articles, "ms to change and ask one", 1e3 * updates / UPDATES);
    return library;
  }

  private static IndexSearcher plain(int articles, List<String> documents) throws IOException {
    FSDirectory directory = FSDirectory.open(folder.resolve("plain" + articles));
    long start = System.nanoTime();
    int count = 0;
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      for (String text : documents) {
        for (String article : text.split("\n", -1)) {
          Document document = new Document();
          document.add(new TextField("text", article, Store.YES));
          writer.addDocument(document);
          count++;
        }
      }
    }
    say("plain", articles, "articles/s indexed", count / seconds(start));
    long before = heap();
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
    say("plain", articles, "MB heap of an open index", (heap() - before) / 1e6);
    return searcher;
  }

  private static Answer ask(LucenePolicyLibrary library, String question) {
    return library.ask(new Question(question, "浙江/杭州", Category.OFFICER, DAY));
  }

  private static void say(String who, int articles, String what, double value) {
    REPORT.add(String.format(Locale.ROOT, "%-9s %,9d  %-28s %,12.2f", who, articles, what, value));
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Used after collecting, in bytes. */
  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
