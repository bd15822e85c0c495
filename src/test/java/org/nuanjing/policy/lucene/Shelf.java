package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.documents.FileOf;
import org.nuanjing.policy.documents.SourceFile;

/** A few made-up documents put on a shelf, and questions asked of them. */
final class Shelf implements AutoCloseable {

  private final LucenePolicyLibrary library;

  private Shelf(LucenePolicyLibrary library) {
    this.library = library;
  }

  /**
   * @param namesAndTexts file name and content in turn
   */
  static Shelf of(Path folder, String... namesAndTexts) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.add(FileOf.text(namesAndTexts[i], namesAndTexts[i + 1]));
    }
    PolicyIndex index = new PolicyIndex(folder);
    index.update(files, Optional.empty(), Progress.SILENT);
    return new Shelf(LucenePolicyLibrary.find(index).orElseThrow());
  }

  /** The ids of the clauses given, best first; empty where it is declined. */
  List<String> ask(String question, String region, String day, Category category) {
    return citations(question, region, day, category).stream()
        .map(citation -> citation.passage().id())
        .toList();
  }

  List<String> ask(String question, String region) {
    return ask(question, region, "2026-11-01", Category.UNKNOWN);
  }

  LucenePolicyLibrary library() {
    return library;
  }

  Citation best(String question, String region, String day) {
    return citations(question, region, day, Category.UNKNOWN).getFirst();
  }

  private List<Citation> citations(String question, String region, String day, Category category) {
    return library.ask(new Question(question, region, category, LocalDate.parse(day))).citations();
  }

  @Override
  public void close() throws IOException {
    library.close();
  }
}
