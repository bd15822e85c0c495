package org.nuanjing.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BgeEncoderTest {

  private final SentenceEncoder encoder = BgeEncoder.find().orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "老婆生孩子我能休几天,男方享受护理假十五天,用人单位应当按月足额支付劳动报酬",
    "出警路上被车撞了算工伤吗,在上下班途中受到非本人主要责任的交通事故伤害,公民申请领取居民身份证",
    "攒的调休不给怎么办,安排劳动者延长工作时间的应当补休,未成年人不得进入营业性歌舞厅"
  })
  void whatMeansTheSameIsNearerThanWhatDoesNot(String question, String near, String far) {
    assertThat(cosine(question, near)).isGreaterThan(cosine(question, far) + 0.05);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "。", "🔫🧠", "a", "zs", "\uD83D", "wo xiang 休假 3天"})
  void everyTextHasAVectorOfUnitLength(String text) {
    float[] vector = encoder.encode(text);
    assertThat(vector).hasSize(BgeEncoder.SIZE);
    assertThat(Math.sqrt(dot(vector, vector))).isEqualTo(1, within(1e-4));
  }

  @Test
  void aLongTextIsReadFromItsBeginning() {
    String long1 = "民警每年可以休假。".repeat(400);
    String long2 = long1 + "一个月亮。".repeat(1000);
    assertThat(encoder.encode(long1)).containsExactly(encoder.encode(long2));
  }

  @Test
  void manyThreadsGetWhatOneGets() {
    List<String> texts = List.of("年假几天", "受伤住院谁来看我", "枪支怎么保管", "我想找人聊聊");
    List<float[]> alone = texts.stream().map(encoder::encode).toList();
    IntStream.range(0, 80)
        .parallel()
        .forEach(
            i -> assertThat(encoder.encode(texts.get(i % 4))).containsExactly(alone.get(i % 4)));
  }

  private double cosine(String one, String other) {
    return dot(encoder.encode(one), encoder.encode(other));
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
