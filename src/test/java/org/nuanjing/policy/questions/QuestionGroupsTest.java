package org.nuanjing.policy.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nuanjing.policy.questions.HeardQuestion.Verdict;

class QuestionGroupsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  @Test
  void whatAsksMuchTheSameIsOneGroupTheMostTroubledFirst() {
    List<QuestionGroup> groups =
        QuestionGroups.of(
            List.of(
                heard("因公出国的护照归谁保管？", Verdict.UNANSWERED, 5),
                heard("值班津贴按哪个文件发", Verdict.UNANSWERED, 4),
                heard("请问值班津贴按哪个文件发呢？", Verdict.USELESS, 3),
                heard("值班津贴是按哪个文件发的", Verdict.USEFUL, 2),
                heard("年休假几天", Verdict.USEFUL, 1)));

    assertThat(groups)
        .extracting(QuestionGroup::text)
        .containsExactly("值班津贴按哪个文件发", "因公出国的护照归谁保管？");
    assertThat(groups.getFirst().questions()).hasSize(3);
    assertThat(groups.getFirst().troubled()).isEqualTo(2);
    assertThat(groups.getFirst().verdicts())
        .isEqualTo(Map.of(Verdict.UNANSWERED, 1L, Verdict.USELESS, 1L, Verdict.USEFUL, 1L));
  }

  @Test
  void oneSignAndNoneAreQuestionsToo() {
    assertThat(
            QuestionGroups.of(
                List.of(heard("？", Verdict.UNANSWERED, 2), heard("钱", Verdict.UNANSWERED, 1))))
        .hasSize(2);
  }

  private static HeardQuestion heard(String text, Verdict verdict, int minute) {
    return new HeardQuestion(text, verdict, List.of(), NOON, NOON.plusSeconds(60L * minute));
  }
}
