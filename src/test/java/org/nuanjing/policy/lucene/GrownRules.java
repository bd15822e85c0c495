package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.documents.DocumentFolder;
import org.nuanjing.policy.documents.DocumentReader;
import org.nuanjing.policy.documents.Limits;
import org.nuanjing.policy.documents.Reading;
import org.nuanjing.policy.documents.SourceFile;

/**
 * A library of any size in the likeness of a folder of real rules: as if ever more places ruled the
 * same matters in words of their own.
 *
 * <p>Each article has as many sentences as a real one, drawn from one real document, so that terms
 * are as frequent, as often repeated and as much together as they are there; what a question asks
 * stays as common as it is among the real rules, however large the library. Made-up words are
 * strewn in so that the number of different pairs of characters grows by Heaps' law, with the
 * exponent measured between half and all of the real articles.
 */
final class GrownRules {

  private static final int ARTICLES_OF_DOCUMENT = 60;

  /** A new word of two characters between others makes about so many new pairs. */
  private static final double PAIRS_OF_WORD = 2.5;

  private static final List<String> PLACES = List.of("", "", "", "浙江", "河南", "浙江/杭州", "广东");
  private static final Pattern SENTENCES = Pattern.compile("(?<=[。；])|\\n");

  private final Random random = new Random(7);
  private final List<Model> models = new ArrayList<>();
  private final String characters;
  private final double exponent;
  private final double factor;

  /** A real document, its articles as sentences. */
  private record Model(String title, List<List<String>> articles) {

    String sentence(Random random) {
      return drawn(drawn(articles, random), random);
    }
  }

  /**
   * Learns from real rules.
   *
   * @throws IOException where the folder cannot be read
   */
  GrownRules(Path folder) throws IOException {
    DocumentReader reader = new DocumentReader(Limits.USUAL);
    for (SourceFile file : DocumentFolder.list(folder)) {
      for (Reading reading : reader.readAll(file)) {
        if (reading instanceof Reading.Read read && !read.passages().isEmpty()) {
          models.add(new Model(Entry.core(read.document().title()), sentences(read.passages())));
        }
      }
    }
    List<String> articles =
        new ArrayList<>(
            models.stream()
                .flatMap(model -> model.articles.stream())
                .map(sentences -> String.join("", sentences))
                .toList());
    Collections.shuffle(articles, random);
    double all = pairs(articles).size();
    double half = pairs(articles.subList(0, articles.size() / 2)).size();
    exponent = Math.log(all / half) / Math.log(2);
    factor = all / Math.pow(articles.size(), exponent);
    characters = String.join("", articles).replaceAll("[^\\u4e00-\\u9fff]", "");
  }

  private static List<List<String>> sentences(List<Passage> passages) {
    return passages.stream()
        .map(passage -> SENTENCES.splitAsStream(passage.text()).map(String::strip))
        .map(parts -> parts.filter(part -> part.length() > 1).toList())
        .filter(parts -> !parts.isEmpty())
        .toList();
  }

  private static Set<String> pairs(Collection<String> texts) {
    Set<String> pairs = new HashSet<>();
    try (PolicyAnalyzer analyzer = new PolicyAnalyzer()) {
      texts.forEach(text -> pairs.addAll(analyzer.terms(text)));
    }
    return pairs;
  }

  /** Documents with so many articles together, each an article a line. */
  List<String> documents(int articles) {
    List<String> documents = new ArrayList<>();
    for (int made = 0; made < articles; made += ARTICLES_OF_DOCUMENT) {
      Model model = drawn(models, random);
      String place = drawn(PLACES, random);
      StringBuilder text = new StringBuilder();
      if (!place.isEmpty()) {
        text.append("---\nregion: ").append(place).append("\n---\n");
      }
      text.append("# ").append(word()).append(model.title).append(documents.size()).append("号\n");
      text.append("2015年1月1日 公布\n");
      for (int i = 1; i <= Math.min(ARTICLES_OF_DOCUMENT, articles - made); i++) {
        text.append("第").append(i).append("条 ").append(article(model, made + i)).append('\n');
      }
      documents.add(text.toString());
    }
    return documents;
  }

  /**
   * An article.
   *
   * @param number of articles made so far
   */
  private String article(Model model, int number) {
    StringBuilder text = new StringBuilder();
    int sentences = drawn(model.articles, random).size();
    for (int i = 0; i < sentences; i++) {
      text.append(model.sentence(random));
    }
    double words = factor * exponent * Math.pow(number, exponent - 1) / PAIRS_OF_WORD;
    for (int i = 0; i < (int) (words + random.nextDouble()); i++) {
      text.insert(random.nextInt(text.length() + 1), word());
    }
    return text.toString();
  }

  /** Two characters that are as frequent as they are in the real rules. */
  private String word() {
    return "" + character() + character();
  }

  private char character() {
    return characters.charAt(random.nextInt(characters.length()));
  }

  private static <T> T drawn(List<T> among, Random random) {
    return among.get(random.nextInt(among.size()));
  }
}
