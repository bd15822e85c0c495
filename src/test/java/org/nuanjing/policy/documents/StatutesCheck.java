package org.nuanjing.policy.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * On demand: every statute of a collection outside the project is read whole. {@code mvn test
 * -Dtest=StatutesCheck -Dstatutes=FOLDER}, where the folder holds {@code MANIFEST.tsv} and {@code
 * documents/}.
 */
@EnabledIfSystemProperty(named = "statutes", matches = ".+")
class StatutesCheck {

  private final Path folder = Path.of(System.getProperty("statutes", ""));

  @Test
  void everyArticleOfEveryStatuteIsRead() throws IOException {
    Map<String, String[]> expected = manifest();
    DocumentReader reader = new DocumentReader(Limits.USUAL);
    List<String> faults = new ArrayList<>();
    int articles = 0;
    for (SourceFile file : DocumentFolder.list(folder.resolve("documents"))) {
      String[] row = expected.getOrDefault(file.name(), new String[8]);
      switch (reader.read(file)) {
        case Reading.Refused refused -> faults.add(refused.toString());
        case Reading.Read read -> {
          faults.addAll(differences(row, read));
          articles += count(read);
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(articles)
        .isEqualTo(expected.values().stream().mapToInt(row -> Integer.parseInt(row[6])).sum());
  }

  private static List<String> differences(String[] row, Reading.Read read) {
    List<String> faults = new ArrayList<>();
    var document = read.document();
    String region = document.national() ? "全国" : document.region();
    differ(faults, document.id() + " title", row[1], document.title());
    differ(faults, document.id() + " region", row[3], region);
    differ(faults, document.id() + " articles", row[6], String.valueOf(count(read)));
    if (!row[4].isEmpty()) {
      differ(faults, document.id() + " issued", row[4], document.issued().toString());
    }
    if (!row[5].isEmpty()) {
      differ(faults, document.id() + " effective", row[5], document.effective().toString());
    }
    return faults;
  }

  private static void differ(List<String> faults, String what, String expected, String found) {
    if (!found.contains(expected)) {
      faults.add(what + ": expected " + expected + ", found " + found);
    }
  }

  private static int count(Reading.Read read) {
    return (int)
        read.passages().stream()
            .filter(passage -> ArticleNumber.parse(passage.article()).isPresent())
            .count();
  }

  private Map<String, String[]> manifest() throws IOException {
    Map<String, String[]> rows = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("MANIFEST.tsv"))) {
      String[] row = line.split("\t", -1);
      if (!row[0].equals("file")) {
        rows.put(row[0], row);
      }
    }
    return rows;
  }
}
