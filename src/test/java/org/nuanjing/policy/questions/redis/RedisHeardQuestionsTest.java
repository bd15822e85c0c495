package org.nuanjing.policy.questions.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.policy.questions.HeardQuestion;
import org.nuanjing.policy.questions.HeardQuestion.Verdict;
import org.nuanjing.privacy.TestSeal;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;

@ExtendWith(RedisServerExtension.class)
class RedisHeardQuestionsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  private final RedisServer server;
  private final RedisHeardQuestions questions;

  RedisHeardQuestionsTest(RedisServer server) {
    this.server = server;
    questions = new RedisHeardQuestions(server.store(), TestSeal.fresh());
  }

  @Test
  void questionsOfAllBucketsAreListedNewestFirst() {
    HeardQuestion first = heard("护照归谁保管", NOON);
    HeardQuestion second = heard("值班津贴按哪个文件", NOON.plusSeconds(1));
    keep(3, second);
    keep(11, first);

    assertThat(questions.list()).containsExactly(second, first);
  }

  @Test
  void whoeverReadsTheFilesAloneReadsNothing() {
    keep(3, heard("护照归谁保管", NOON));

    byte[] stored =
        server
            .store()
            .jedis()
            .xrange(
                "{b03}:policy:questions".getBytes(UTF_8), "-".getBytes(UTF_8), "+".getBytes(UTF_8))
            .toString()
            .getBytes(UTF_8);
    assertThat(new String(stored, UTF_8)).doesNotContain("护照");
    assertThat(server.store().jedis().xlen("{b03}:policy:questions")).isEqualTo(1);
  }

  @Test
  void theOldestGoWhenThereAreTooMany() {
    for (int i = 0; i < 1_300; i++) {
      keep(5, heard("问" + i, NOON.plusSeconds(i)));
    }

    assertThat(questions.list().size()).isBetween(1_000, 1_200);
    assertThat(questions.list().getFirst().text()).isEqualTo("问1299");
  }

  @Test
  void anAnswerRatedTwiceCountsOnceAndWithTheLastRating() {
    HeardQuestion once = new HeardQuestion("护照归谁保管", Verdict.USELESS, List.of(), NOON, NOON);
    keep(3, once);
    keep(3, rated(once, Verdict.USELESS, 5));
    keep(3, rated(once, Verdict.USEFUL, 9));
    HeardQuestion another =
        new HeardQuestion("护照归谁保管", Verdict.USELESS, List.of(), NOON.plusMillis(1), NOON);
    keep(3, another);

    assertThat(questions.list()).containsExactly(rated(once, Verdict.USEFUL, 9), another);
  }

  private static HeardQuestion rated(HeardQuestion answered, Verdict verdict, long later) {
    return new HeardQuestion(
        answered.text(),
        verdict,
        answered.clauses(),
        answered.answered(),
        answered.at().plusSeconds(later));
  }

  private void keep(int bucket, HeardQuestion question) {
    Commit commit = new Commit();
    questions.stage(commit, bucket, question);
    server.store().commit(commit);
  }

  private static HeardQuestion heard(String text, Instant at) {
    return new HeardQuestion(text, Verdict.UNANSWERED, List.of(), at, at);
  }
}
