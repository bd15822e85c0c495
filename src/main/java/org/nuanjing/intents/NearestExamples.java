package org.nuanjing.intents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nuanjing.intents.Places.Example;

/** Finds the examples that are written most like a sentence. */
public final class NearestExamples {

  /**
   * An example that is like the sentence.
   *
   * @param overlap how much of their pairs of neighbouring signs they share (Jaccard), above 0 to 1
   */
  public record Near(Example example, double overlap) {}

  private NearestExamples() {}

  /**
   * The nearest, best first, equal ones in the order of the folder; fewer where little is alike.
   *
   * @param most how many at the most
   */
  public static List<Near> of(String sentence, List<Example> examples, int most) {
    List<String> cores = new ArrayList<>();
    cores.add(Wording.of(sentence).core());
    examples.forEach(example -> cores.add(Wording.of(example.text()).core()));
    int[][] sets = BigramSets.of(cores);
    return IntStream.range(0, examples.size())
        .mapToObj(i -> new Near(examples.get(i), BigramSets.overlap(sets[0], sets[i + 1])))
        .filter(near -> near.overlap() > 0)
        .sorted(Comparator.comparingDouble(Near::overlap).reversed())
        .limit(most)
        .toList();
  }
}
