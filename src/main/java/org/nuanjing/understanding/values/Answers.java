package org.nuanjing.understanding.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.text.Line;
import org.nuanjing.understanding.values.Name.Kind;
import org.nuanjing.understanding.values.Names.Hit;
import org.nuanjing.understanding.values.Names.Sounding;

/** Answers that are nothing but the thing that was asked for. */
final class Answers {

  private static final Pattern BETWEEN = Pattern.compile("[、,，;；]|和|跟|还有|以及| and ");

  /** Words around a thing in an answer: 要点水吧. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:请|麻烦|我们?|俺们?|想|需要|要|来|给|领取?|申请|申领|就|那个|嗯|please|i need|we need|need|some|点儿?|些|一些|[ ,.:。]){1,9}+");

  private static final Pattern AFTER =
      Pattern.compile("(?:吧|呢|啊|哈|呗|谢谢|就行|就好|就可以|可以吗|行吗|please|thanks|thank you|[ ,.!?。]){1,9}$");

  /** Signs that no name has. */
  private static final Pattern NO_NAME = Pattern.compile("[*;~\\x00]");

  /** Answers that name nothing. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?:不知道|不清楚|随便|都行|都可以|无所谓|没有|没|无|不用了?|不需要|什么都|你看着办|whatever|anything|nothing|none|no|not sure|dont know|i don't know|any)");

  private static final int LONGEST = 24;

  private Answers() {}

  /** The things of an answer: known ones, or words short enough to be the name of one. */
  static Optional<String> things(Names names, Message message) {
    List<String> all = new ArrayList<>();
    String text = message.line().text();
    Matcher between = BETWEEN.matcher(text);
    int from = 0;
    while (between.find()) {
      thing(names, message, from, between.start()).ifPresent(all::add);
      from = between.end();
    }
    thing(names, message, from, text.length()).ifPresent(all::add);
    return all.isEmpty() ? Optional.empty() : Optional.of(String.join(";", all));
  }

  private static Optional<String> thing(Names names, Message message, int from, int to) {
    String part = message.line().text().substring(from, to);
    Matcher before = BEFORE.matcher(part);
    int start = before.lookingAt() ? before.end() : 0;
    Matcher after = AFTER.matcher(part.substring(start));
    int end = after.find() ? start + after.start() : part.length();
    String bare = part.substring(start, end);
    if (bare.isEmpty() || NOTHING.matcher(bare).matches()) {
      return Optional.empty();
    }
    Name known = known(names, bare);
    return known == null
        ? words(bare).map(noun -> message.line().words(from + start, from + end).strip())
        : Optional.of(kept(known, bare, message.line().words(from + start, from + end)));
  }

  private static String kept(Name name, String bare, String words) {
    boolean written =
        name.names().stream()
            .anyMatch(each -> Line.of(each, List.of()).text().strip().equals(bare.strip()));
    return written ? Said.of(name, bare, words) : name.id();
  }

  private static @Nullable Name known(Names names, String bare) {
    Hit written = names.at(bare, 0);
    if (written != null) {
      return written.end() == bare.length() ? written.first(Kind.ITEM) : null;
    }
    Sounding sounding = names.soundingAt(bare, 0);
    return sounding != null && sounding.end() == bare.length() ? sounding.item() : null;
  }

  private static Optional<String> words(String bare) {
    boolean letters = bare.codePoints().anyMatch(Character::isLetter);
    boolean clean = NO_NAME.matcher(bare).find();
    return bare.length() > 1 && bare.length() <= LONGEST && letters && !clean
        ? Optional.of(bare)
        : Optional.empty();
  }
}
