package org.nuanjing.policy.lucene;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;
import org.nuanjing.embedding.SentenceEncoder;

/**
 * What a clause means: a vector of the whole, and one of each of its sentences. Eight bits a number
 * and one scale a vector, as they lie in the index.
 *
 * @param packed vectors one after the other, each its scale (four bytes) and its numbers; empty
 *     where the index holds no meaning
 */
record Meanings(BytesRef packed) {

  static final Meanings NONE = new Meanings(new BytesRef());

  private static final Pattern SENTENCES = Pattern.compile("[。；;\\n]");
  private static final int SHORTEST = 6;

  /** Longer clauses are lists; what stands far down in them is found by words. */
  private static final int MOST_SENTENCES = 16;

  private static final int SCALE = Float.BYTES;

  /** The meaning of a clause with its document's title, all in normal form. */
  static Meanings of(String title, String body, SentenceEncoder encoder) {
    List<float[]> vectors = new ArrayList<>();
    vectors.add(encoder.encode(title + "：" + body));
    SENTENCES
        .splitAsStream(body)
        .map(String::strip)
        .filter(sentence -> sentence.length() >= SHORTEST)
        .limit(MOST_SENTENCES)
        .map(encoder::encode)
        .forEach(vectors::add);
    if (vectors.size() == 1) {
      vectors.add(encoder.encode(body));
    }
    ByteBuffer packed = ByteBuffer.allocate(vectors.size() * (SCALE + vectors.getFirst().length));
    vectors.forEach(vector -> pack(vector, packed));
    return new Meanings(new BytesRef(packed.array()));
  }

  private static void pack(float[] vector, ByteBuffer into) {
    float largest = Float.MIN_NORMAL;
    for (float each : vector) {
      largest = Math.max(largest, Math.abs(each));
    }
    into.putFloat(largest / Byte.MAX_VALUE);
    for (float each : vector) {
      into.put((byte) Math.round(each / largest * Byte.MAX_VALUE));
    }
  }

  /** How near a question is to each vector, the whole first: 1 the same, 0 nothing in common. */
  double[] near(float[] question) {
    int size = SCALE + question.length;
    double[] near = new double[packed.length / size];
    ByteBuffer scales = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
    for (int i = 0; i < near.length; i++) {
      int start = packed.offset + i * size;
      near[i] = scales.getFloat(start) * product(question, packed.bytes, start + SCALE);
    }
    return near;
  }

  /** The nearest of some, 0 where there are none. */
  static double nearest(double[] near) {
    return Arrays.stream(near).max().orElse(0);
  }

  private static float product(float[] question, byte[] bytes, int start) {
    float sum = 0;
    for (int i = 0; i < question.length; i++) {
      sum += question[i] * bytes[start + i];
    }
    return sum;
  }
}
