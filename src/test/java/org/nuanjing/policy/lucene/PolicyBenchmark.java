package org.nuanjing.policy.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.documents.FileOf;
import org.nuanjing.policy.documents.SourceFile;

/**
 * What indexing and asking cost as the library grows, beside plain Lucene (StandardAnalyzer, BM25)
 * on the same articles and questions in the same run, all made up.
 *
 * <p>{@code mvn test -Dtest=PolicyBenchmark -Darticles=4000,100000} writes {@code
 * target/policy-benchmark.txt}.
 */
class PolicyBenchmark {

  private static final int QUESTIONS = 400;
  private static final int ROUNDS = 4;

  private final StringBuilder report = new StringBuilder();

  @TempDir Path scratch;

  @Test
  void measure() throws Exception {
    for (String size : System.getProperty("articles", "4000,100000").split(",", -1)) {
      measure(Integer.parseInt(size));
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "policy-benchmark.txt"), report.toString());
  }

  private void measure(int articles) throws Exception {
    MadeUpRules rules = new MadeUpRules();
    List<String> documents = rules.documents(articles);
    List<String> questions = rules.questions(QUESTIONS);
    ours(articles, documents, questions);
    plain(articles, documents, questions);
  }

  private void ours(int articles, List<String> documents, List<String> questions) throws Exception {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      files.add(FileOf.text(i + ".md", documents.get(i)));
    }
    PolicyIndex index = new PolicyIndex(scratch.resolve("ours" + articles));
    long start = System.nanoTime();
    IndexReport made = index.update(files, Optional.empty(), Progress.SILENT);
    say("nuanjing", articles, "articles/s indexed", made.passages() / seconds(start));
    long before = heap();
    try (LucenePolicyLibrary library = LucenePolicyLibrary.find(index).orElseThrow()) {
      ask(
          "nuanjing",
          articles,
          questions,
          text ->
              library.ask(
                  new Question(text, "浙江/杭州", Category.OFFICER, LocalDate.of(2026, 11, 1))));
      say("nuanjing", articles, "MB heap of an open index", (heap() - before) / 1e6);
    }
  }

  private void plain(int articles, List<String> documents, List<String> questions)
      throws Exception {
    long start = System.nanoTime();
    int count = 0;
    try (FSDirectory directory = FSDirectory.open(scratch.resolve("plain" + articles))) {
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
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        QueryBuilder builder = new QueryBuilder(new StandardAnalyzer());
        ask("plain", articles, questions, text -> plain(searcher, builder, text));
      }
    }
  }

  private static void plain(IndexSearcher searcher, QueryBuilder builder, String text) {
    try {
      var found = searcher.search(builder.createBooleanQuery("text", text), 3);
      for (var hit : found.scoreDocs) {
        searcher.storedFields().document(hit.doc);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void ask(String who, int articles, List<String> questions, Consumer<String> asking)
      throws InterruptedException, ExecutionException {
    for (int round = 0; round < ROUNDS; round++) {
      times(questions, asking);
    }
    say(who, articles, "1 thread", times(questions, asking));
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<long[]>> both = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        both.add(two.submit(() -> times(questions, asking)));
      }
      say(
          who,
          articles,
          "2 threads",
          IntStream.concat(IntStream.of(0), IntStream.of(1))
              .mapToObj(i -> result(both.get(i)))
              .flatMapToLong(Arrays::stream)
              .toArray());
    }
  }

  private static long[] result(Future<long[]> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long[] times(List<String> questions, Consumer<String> asking) {
    return questions.stream()
        .mapToLong(question -> {
          long start = System.nanoTime();
          asking.accept(question);
          return System.nanoTime() - start;
        })
        .toArray();
  }

  private void say(String who, int articles, String what, long[] nanos) {
    long[] sorted = Arrays.stream(nanos).sorted().toArray();
    say(who, articles, what + ", ms p50", sorted[sorted.length / 2] / 1e6);
    say(who, articles, what + ", ms p99", sorted[sorted.length * 99 / 100] / 1e6);
  }

  @SuppressWarnings("SystemOut")
  private void say(String who, int articles, String what, double value) {
    String line =
        String.format(Locale.ROOT, "%-9s %,9d  %-28s %,12.2f", who, articles, what, value);
    System.out.println(line);
    report.append(line).append('\n');
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** The bytes of a text as a file would hold them. */
  static int size(String text) {
    return text.getBytes(UTF_8).length;
  }
}
