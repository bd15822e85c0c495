package org.nuanjing.understanding.values;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.text.Line;

/** Places no list knows: 省人民医院, and what stands behind 送到. */
final class Wheres {

  /** A hospital by the parts of its name; 大医院 and 去医院 are none. */
  private static final Pattern HOSPITAL =
      Pattern.compile(
          "(?:(?:(?![到在去从转住进回找看往给想送就离跟和的])\\p{IsHan}{2,3}[省市县区州盟旗]|军区|武警|公安|警官)?(?:省|市|县|区|州|盟|旗|大学|医大|医科大学|医学院)?(?:附属)?(?:附)?"
              + "(?:第?[一二三四五六七八九十]{1,2}|人民|中心|中医|中西医结合|蒙医|妇幼(?:保健)?|妇产|儿童|肿瘤|胸科|口腔|骨科|眼科|传染病|精神(?:卫生)?|协和|同济|华西|湘雅|总|公安|武警|解放军|警官|职工|附属|友谊|医大)"
              + "(?:人民|中心|中医|附属|临床|妇幼|总|康复){0,4}(?:医院|保健院|卫生院|医大)"
              + "|[省市县区州](?:第?[一二三四五六七八九]|中|妇幼|人民)?(?:医)?院(?![里内士])|\\p{IsHan}{2,3}(?:镇|乡|街道|社区)卫生(?:院|服务中心|服务站))");

  private static final Pattern SENT =
      Pattern.compile(
          "(?:送到|送去|送往|送至|发到|发往|寄到|寄往|配送到|拉到|运到|放到|deliver(?:ed)? (?:it |them )?to |send (?:it |them )?to |drop (?:it |them )?(?:off )?at |(?:send|deliver|bring|take) [^.,!?;]{1,60}? to )(?<at>the )?(?!群|手机|邮箱|微信|我|你|他|她|账|卡[里上]|网上|哪|什么|心|me(?![a-z])|us(?![a-z])|you)");

  private static final Pattern SENT_END =
      Pattern.compile(
          "(?:就行|就好|就可以|可以|吧|呗|哈|啊|来|去|吗|呢|了|谢谢|的话|行不|好吗|再|我|要|能|请|并|然后|明[天早晚]|今[天晚]|后天|下周|周[一二三四五六日]|[0-9零一二两三四五六七八九十百几半]+(?:箱|个|盒|套|件|双|点|号(?!楼|门|院|卡)|人)|，|,|。|[.!！?？;；、]| (?:by|before|on|at|please|for|tomorrow|today|asap|and|thanks)(?![a-z]))");

  private static final int LONGEST_HAN = 14;
  private static final int LONGEST = 40;

  private Wheres() {}

  static void hospitals(Line line, List<Found> into) {
    String text = line.text();
    if (text.indexOf('院') < 0 && text.indexOf('卫') < 0) {
      return;
    }
    Matcher matcher = HOSPITAL.matcher(text);
    while (matcher.find()) {
      into.add(
          new Found(
              Slot.Type.HOSPITAL,
              matcher.start(),
              matcher.end(),
              line.words(matcher.start(), matcher.end())));
    }
  }

  /** Where something is to be sent, where nothing else was read there. */
  static void sent(Line line, List<Found> into) {
    String text = line.text();
    if (!mayHold(text)) {
      return;
    }
    Matcher sent = SENT.matcher(text);
    while (sent.find()) {
      int start = sent.end();
      int end = end(text, start);
      Found found = end - start < 2 ? null : place(line, start, end);
      if (found != null && into.stream().noneMatch(found::crosses)) {
        into.add(found);
      }
    }
  }

  /** A cheap test. */
  private static boolean mayHold(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("送发寄运放拉配ds".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Found place(Line line, int start, int end) {
    return new Found(Slot.Type.PLACE, start, end, line.words(start, end));
  }

  private static int end(String text, int start) {
    int end = start;
    int limit = Math.min(text.length(), start + (latin(text, start) ? LONGEST : LONGEST_HAN));
    while (end < limit
        && text.charAt(end) != Line.BLANK
        && !SENT_END.matcher(text).region(end, text.length()).lookingAt()) {
      end++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }

  private static boolean latin(String text, int at) {
    return at < text.length() && text.charAt(at) < 0x80;
  }
}
