package org.nuanjing.policy.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rules and questions made of words that are as rare and as frequent as words are. */
final class MadeUpRules {

  private static final int WORDS = 20_000;
  private static final int ARTICLES_OF_DOCUMENT = 60;
  private static final char FIRST = '一';
  private static final int CHARACTERS = 3_000;
  private static final List<String> FRAMES =
      List.of(
          "%s应当在三十日内向%s提出%s，由%s负责%s。",
          "有下列情形之一的，不得%s：%s、%s或者%s。",
          "%s可以享受%s，每年不超过十五天；%s的，按照%s执行。",
          "违反%s的，由%s责令改正，处一千元以上五千元以下罚款；%s的，依法给予%s处分。",
          "%s的%s，由所在单位%s，%s所需费用由%s承担。",
          "符合%s条件的%s，经%s批准，可以%s。");
  private static final List<String> ASKS =
      List.of("%s和%s能休几天", "%s了%s怎么办", "%s的%s多少钱", "我%s，%s归谁管", "%s能不能%s");
  private static final List<String> PLACES = List.of("", "", "", "浙江", "河南", "浙江/杭州", "广东");

  private final Random random = new Random(7);
  private final String[] words = new String[WORDS];

  MadeUpRules() {
    for (int i = 0; i < WORDS; i++) {
      words[i] = String.valueOf(character()) + character() + (i % 4 == 0 ? character() : "");
    }
  }

  /** Documents with so many articles together, each an article a line. */
  List<String> documents(int articles) {
    List<String> documents = new ArrayList<>();
    for (int made = 0; made < articles; made += ARTICLES_OF_DOCUMENT) {
      String place = PLACES.get(documents.size() % PLACES.size());
      StringBuilder text = new StringBuilder();
      if (!place.isEmpty()) {
        text.append("---\nregion: ").append(place).append("\n---\n");
      }
      text.append("# ").append(word()).append(word()).append(documents.size()).append("号办法\n");
      text.append("2015年1月1日 公布\n");
      for (int i = 1; i <= Math.min(ARTICLES_OF_DOCUMENT, articles - made); i++) {
        text.append("第").append(i).append("条 ");
        for (int sentence = 0; sentence < 1 + random.nextInt(4); sentence++) {
          text.append(filled(FRAMES.get(random.nextInt(FRAMES.size()))));
        }
        text.append('\n');
      }
      documents.add(text.toString());
    }
    return documents;
  }

  List<String> questions(int count) {
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      questions.add(filled(ASKS.get(random.nextInt(ASKS.size()))));
    }
    return questions;
  }

  private String filled(String frame) {
    int gaps = frame.split("%s", -1).length - 1;
    Object[] words = new Object[gaps];
    for (int i = 0; i < gaps; i++) {
      words[i] = random.nextBoolean() ? word() + word() : word();
    }
    return frame.formatted(words);
  }

  /** Frequent words are frequent: by Zipf's law. */
  private String word() {
    return words[(int) Math.pow(WORDS, random.nextDouble()) - 1];
  }

  private char character() {
    return (char) (FIRST + (int) Math.pow(CHARACTERS, 0.35 + 0.65 * random.nextDouble()) - 1);
  }
}
