package org.nuanjing.policy.questions.redis;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.nuanjing.policy.questions.HeardQuestion;
import org.nuanjing.policy.questions.HeardQuestions;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.Entry;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedJson;
import org.nuanjing.redis.SealedStream;

/**
 * Heard questions on Redis, each in the bucket of the conversation it was heard in and written with
 * its turn.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>{bNN}:policy:questions</td><td>stream</td><td>sealed questions, who asked is not among it</td><td>none</td><td>the
 * turn that adds one above a thousand, oldest first</td></tr>
 * </table>
 */
public final class RedisHeardQuestions implements HeardQuestions {

  private static final String NAME = "policy:questions";
  private static final int MOST = 1_000;

  private final SealedStream<HeardQuestion> questions;

  public RedisHeardQuestions(RedisStore store, Seal seal) {
    questions = new SealedStream<>(store, new SealedJson(seal), NAME, HeardQuestion.class);
  }

  /** Adds a question as part of a commit in a bucket. */
  public void stage(Commit commit, int bucket, HeardQuestion question) {
    questions.stageAdd(commit, bucket, question);
    commit.write("XTRIM", Buckets.key(bucket, NAME), "MAXLEN", "~", Integer.toString(MOST));
  }

  @Override
  public List<HeardQuestion> list() {
    return Buckets.all()
        .boxed()
        .flatMap(bucket ->
            questions
                .readAfter(bucket, SealedStream.START, 2 * MOST, Duration.ofMillis(1))
                .stream())
        .map(Entry::value)
        .sorted(Comparator.comparing(HeardQuestion::at).reversed())
        .filter(latest())
        .toList();
  }

  /** Of several verdicts on one answer only the first that is seen. */
  private static Predicate<HeardQuestion> latest() {
    Set<List<Object>> seen = new HashSet<>();
    return question -> seen.add(List.of(question.answered(), question.text()));
  }
}
