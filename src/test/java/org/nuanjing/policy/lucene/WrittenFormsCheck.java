package org.nuanjing.policy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.documents.DocumentFolder;
import org.nuanjing.policy.documents.DocumentReader;
import org.nuanjing.policy.documents.Limits;
import org.nuanjing.policy.documents.Reading;
import org.nuanjing.policy.documents.SourceFile;
import org.nuanjing.writing.Resource;

/**
 * On demand: what the themed vocabulary says rules write stands in the rules of a collection
 * outside the project. {@code mvn test -Dtest=WrittenFormsCheck -Dstatutes=FOLDER}, where the
 * folder holds {@code documents/}.
 */
@EnabledIfSystemProperty(named = "statutes", matches = ".+")
class WrittenFormsCheck {

  @Test
  void everyWrittenFormStandsInARule() throws IOException {
    String rules = rules(Path.of(System.getProperty("statutes", "")).resolve("documents"));
    List<String> missing = new ArrayList<>();
    for (String file : Vocabulary.FILES.subList(1, Vocabulary.FILES.size())) {
      for (String line : Resource.lines(Vocabulary.class, file)) {
        for (String written : line.substring(line.indexOf('=') + 1).strip().split(" +", -1)) {
          if (!rules.contains(PolicyText.normal(written))) {
            missing.add(file + ": " + written);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static String rules(Path documents) throws IOException {
    DocumentReader reader = new DocumentReader(Limits.USUAL);
    StringBuilder rules = new StringBuilder();
    for (SourceFile file : DocumentFolder.list(documents)) {
      if (reader.read(file) instanceof Reading.Read read) {
        for (Passage passage : read.passages()) {
          rules.append(PolicyText.normal(passage.text())).append('\n');
        }
      }
    }
    return rules.toString();
  }
}
