package org.nuanjing.policy.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nuanjing.policy.figures.QuestionsFile.Row;
import org.nuanjing.policy.figures.QuestionsFile.Rows;

/** The questions of our own that the weights are fitted on (decision 0019). */
class OwnQuestionsTest {

  private static List<Row> rows() throws IOException {
    QuestionsFile read =
        QuestionsFile.read(
            Path.of("src/test/resources/policy/questions.tsv"), LocalDate.of(2026, 11, 1));
    assertThat(read).isInstanceOf(Rows.class);
    return ((Rows) read).rows();
  }

  @Test
  void eachIsThereOnceWithWhatARightAnswerHolds() throws IOException {
    List<Row> rows = rows();
    assertThat(rows).hasSize(327);
    assertThat(rows).extracting(row -> row.asked().id()).doesNotHaveDuplicates();
    assertThat(rows).extracting(row -> row.asked().question().text()).doesNotHaveDuplicates();
    assertThat(rows)
        .filteredOn(row -> row.asked().answerable())
        .allSatisfy(row -> {
          assertThat(row.asked().gold()).allMatch(clause -> clause.matches(".+\\.md#.+"));
          assertThat(row.keys()).isNotEmpty();
        });
  }

  @Test
  void someCannotBeAnswered() throws IOException {
    assertThat(rows()).filteredOn(row -> !row.asked().answerable()).hasSize(76);
  }
}
