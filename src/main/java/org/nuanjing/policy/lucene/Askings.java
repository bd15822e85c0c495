package org.nuanjing.policy.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Question;

/** Takes a question that asks more than one thing apart: 婚假几天，丧假呢要不要批 are two. */
final class Askings {

  private static final Pattern BETWEEN =
      Pattern.compile("[，,。？?；;！!\\n]+|\\s{2,}|(?:另外|还有|顺便|以及)(?:问一?下|想问)?");

  private static final int MOST = 3;

  /** A part that only makes sense after the one before. */
  private static final Pattern ASKS_ON = Pattern.compile(".{1,12}[呢咧捏]");

  private static final String LEVEL = "(国家|中央|全国|省|市|县|区|旗)";
  private static final String OF_LEVEL = "(?:里|级|上)?的?(?:规定|标准|办法|文件)?";
  private static final String BY = "(?:按照|依照|按|照|看|听|用|执行)?";

  /** Which of two levels of government a matter is ruled by: 按省里的还是县里的. */
  private static final Pattern LEVELS =
      Pattern.compile(
          BY
              + LEVEL
              + OF_LEVEL
              + "(?:还是|或者|和|跟|与)"
              + BY
              + LEVEL
              + OF_LEVEL
              + "(?:来|算|办|执行|为准|不一样|听谁的)*");

  private Askings() {}

  /**
   * One of the things asked.
   *
   * @param about what to call it, as the asker did
   * @param text the question as it could be asked on its own
   * @param category whom it asks for, where it names others than the parts before
   * @param matter the words a clause must say to be about it, and not about another part
   * @param depth how deep a region lies whose rules are asked for, 0 for the nation's; empty where
   *     those of all may answer
   */
  record Part(
      String about,
      String text,
      Optional<Category> category,
      String matter,
      Optional<Integer> depth) {

    private static Part of(String about, String text) {
      return new Part(about, text, Optional.empty(), text, Optional.empty());
    }
  }

  /**
   * The parts of a question that ask for something, each with what was said before it since the
   * last one; none where the question asks only one thing. Three at most.
   *
   * @param question in {@link PolicyText#plain} form
   */
  static List<Part> in(String question) {
    List<Part> levels = levels(question);
    return levels.isEmpty() ? parted(question) : levels;
  }

  private static List<Part> parted(String question) {
    List<Part> askings = new ArrayList<>();
    StringBuilder said = new StringBuilder();
    for (String piece : BETWEEN.split(question, -1)) {
      String part = piece.strip();
      Optional<Part> on = askings.isEmpty() ? Optional.empty() : on(part, askings.getLast());
      said.append(part);
      if (askings.size() < MOST && on.isPresent()) {
        askings.add(on.get());
        said.setLength(0);
      } else if (askings.size() < MOST && !AskedFact.in(PolicyText.normal(part)).isEmpty()) {
        askings.add(Part.of(part, said.toString().strip()));
        said.setLength(0);
      } else {
        said.append(' ');
      }
    }
    return askings.size() < 2 ? List.of() : askings;
  }

  /** A part such as 丧假呢, asked after the one before. */
  private static Optional<Part> on(String part, Part before) {
    if (!ASKS_ON.matcher(part).matches()) {
      return Optional.empty();
    }
    Question earlier = new Question(before.text, "", Category.UNKNOWN, LocalDate.EPOCH);
    Question asked =
        new Question(part, "", Category.UNKNOWN, LocalDate.EPOCH, Optional.of(earlier)).resolved();
    Optional<Category> category =
        Optional.of(asked.category()).filter(known -> known != Category.UNKNOWN);
    String about = part.substring(0, part.length() - 1);
    return asked.text().equals(part)
        ? Optional.empty()
        : Optional.of(new Part(about, asked.text(), category, about, Optional.empty()));
  }

  private static List<Part> levels(String question) {
    Matcher levels = LEVELS.matcher(question);
    if (!levels.find() || depth(levels.group(1)) == depth(levels.group(2))) {
      return List.of();
    }
    String matter = levels.replaceFirst("").strip();
    return List.of(level(levels.group(1), matter), level(levels.group(2), matter));
  }

  private static Part level(String level, String matter) {
    String about = depth(level) == 0 ? "国家的规定" : level + "里的规定";
    return new Part(about, matter, Optional.empty(), matter, Optional.of(depth(level)));
  }

  private static int depth(String level) {
    return switch (level) {
      case "省" -> 1;
      case "市" -> 2;
      case "县", "区", "旗" -> 3;
      default -> 0;
    };
  }
}
