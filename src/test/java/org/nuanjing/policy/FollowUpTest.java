package org.nuanjing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  @ParameterizedTest
  @CsvSource({
    "婚丧假怎么请,那辅警呢？,辅警婚丧假怎么请,AUXILIARY,2026-11-01",
    "民警体检几次,辅警呢,辅警体检几次,AUXILIARY,2026-11-01",
    "辅警体检几次,那退休民警的呢,退休民警体检几次,RETIRED,2026-11-01",
    "高温补贴多少,去年呢？,高温补贴多少,UNKNOWN,2025-11-01",
    "高温补贴多少,那2019年呢,高温补贴多少,UNKNOWN,2019-11-01",
    "高温补贴多少,那輔警呢？,辅警高温补贴多少,AUXILIARY,2026-11-01",
    "出差办法第三条第一款,第二款呢,出差办法第三条第二款,UNKNOWN,2026-11-01",
    "出差办法第三条,第二项呢,出差办法第三条第二项,UNKNOWN,2026-11-01",
    "出差办法第三条讲什么,那第四条呢,出差办法第四条,UNKNOWN,2026-11-01",
    "婚假几天,那产假呢,产假几天,UNKNOWN,2026-11-01",
    "高温补贴多少,那云川市呢,云川市 高温补贴多少,UNKNOWN,2026-11-01"
  })
  void whatIsAskedOnIsPutIntoTheEarlierQuestion(
      String earlier, String words, String text, Category category, LocalDate asOf) {
    assertThat(after(question(earlier), words).resolved())
        .isEqualTo(new Question(text, "浙江", category, asOf));
  }

  @ParameterizedTest
  @CsvSource({"婚假几天", "办事大厅在哪里", "呢", "出差办法第四条"})
  void aQuestionThatStandsOnItsOwnIsLeftAsItIs(String words) {
    assertThat(after(question("高温补贴多少"), words).resolved()).isEqualTo(question(words));
  }

  @Test
  void whatWasAskedOnIsAskedOnAgain() {
    Question second = after(question("高温补贴多少"), "那辅警呢").resolved();
    Question third = after(second, "去年呢").resolved();
    assertThat(third.text()).isEqualTo("辅警高温补贴多少");
    assertThat(third.category()).isEqualTo(Category.AUXILIARY);
    assertThat(third.asOf()).isEqualTo("2025-11-01");
    assertThat(after(after(question("高温补贴多少"), "那辅警呢"), "去年呢").resolved()).isEqualTo(third);
  }

  private static Question question(String text) {
    return new Question(text, "浙江", Category.UNKNOWN, TODAY);
  }

  private static Question after(Question earlier, String text) {
    return new Question(text, "浙江", Category.UNKNOWN, TODAY, Optional.of(earlier));
  }
}
