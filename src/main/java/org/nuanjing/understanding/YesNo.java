package org.nuanjing.understanding;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Yes or no. Only what can mean nothing else is read: "没呼吸了" begins with a no and must not be taken
 * for one.
 */
final class YesNo {

  private static final Pattern AROUND =
      Pattern.compile("^(?:啊|呃|额|哦|噢|那个|那|um|uh|well)+(?=.)|(?:的|啊|呀|哦|噢|哇|嘛|吧|哈|呢|咯|呗|哒|滴)+$");

  private static final Pattern YES =
      Pattern.compile(
          "(?:是|是是|对|对对|对头|有|会|嗯|嗯嗯|恩|恩恩|嗯是|嗯有|嗯对|要|需要|好|好好|好的|行|中|得行|可以|没错|当然|确实|必须|肯定|就是|正是|确定|同意|"
              + "是有|有危险|有生命危险|会有危险|影响|有影响|会影响|急|很急|y|yes|yep|yeah|yup|sure|ok|okay|of"
              + " course|right|correct|true|affirmative|it is|there is|yes please|yes it is|yes"
              + " there is|shi|you|dui)");

  private static final Pattern NO =
      Pattern.compile(
          "(?:不|不不|不是|不会|不对|不要|不用|不需要|不必|不急|不影响|不危险|否|没|没有|没得|没有没有|没事|没事没事|没危险|没有危险|没有生命危险|"
              + "没生命危险|不会有危险|没影响|没有影响|无|无危险|莫得|莫有|冇|别|算了|不用了|不要了|不需要了|没事了|暂时没有|暂时不用|现在没有|目前没有|还没有|还好|n|no|nope|nah|not|not"
              + " really|no need|no one|nobody|none|false|negative|never|no thanks|no thank you|not"
              + " now|no danger|it is not|it isn t|there isn t|meiyou|mei you)");

  private static final Pattern ONE_WORD_THEN_MORE =
      Pattern.compile(
          "^\\s*(是的?|对的?|有的?|嗯+|yes|yep|yeah|不是|不会|没有|没事|不用|no|nope)\\s*[,，.。;；!！、~～]\\s*\\S");

  private YesNo() {}

  static Optional<Boolean> read(String text) {
    String half = Normalizer.half(text);
    Optional<Boolean> whole = alone(Normalizer.words(half));
    if (whole.isPresent()) {
      return whole;
    }
    var more = ONE_WORD_THEN_MORE.matcher(half);
    return more.find() ? alone(Normalizer.words(more.group(1))) : Optional.empty();
  }

  private static Optional<Boolean> alone(String words) {
    Optional<Boolean> plain = exact(words);
    return plain.isPresent() ? plain : exact(AROUND.matcher(words).replaceAll("").strip());
  }

  private static Optional<Boolean> exact(String words) {
    if (YES.matcher(words).matches()) {
      return Optional.of(true);
    }
    return NO.matcher(words).matches() ? Optional.of(false) : Optional.empty();
  }
}
