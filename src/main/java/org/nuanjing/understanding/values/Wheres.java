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

  /** A place by the noun it ends in, where something is fetched for it: 给南门卡点领, 往北门岗亭送. */
  private static final Pattern FOR =
      Pattern.compile(
          "(?:给|往|到|去|替|帮)(?!我|你|他|她|咱|俺|所)(?<at>[\\p{IsHan}0-9a-z]{1,8}?(?:卡点|岗亭|岗哨|派出所|大队|中队|支队|小区|家属院|大院|路口|门|值班室|食堂|仓库|检查站|服务区|警务站|所|院)(?:南|北|东|西|正|后)?门?)"
              + "(?:那边|这边)?(?:再|也|先|赶紧|尽快)?(?=[领送发配申调拨补运寄买订拉要来]|[0-9一二两三四五六七八九十几半]+[箱个盒套件双点顶桶袋瓶包副床张])");

  private static final Pattern SENT_END =
      Pattern.compile(
          "(?:就行|就好|就可以|可以|吧|呗|哈|啊|来|去|吗|呢|了|谢谢|的话|行不|好吗|再|我|要|能|请|并|然后|明[天早晚]|今[天晚]|后天|下周|周[一二三四五六日]|[0-9零一二两三四五六七八九十百几半]+(?:箱|个|盒|套|件|双|点|号(?!楼|门|院|卡)|人)|，|,|。|[.!！?？;；、]| (?:by|before|on|at|please|for|tomorrow|today|asap|and|thanks)(?![a-z]))");

  private static final Pattern NAMED = Pattern.compile("(?:院|楼|区|房|宿舍|小区)$");

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
      if (end - start >= 2) {
        add(place(line, start, end), into);
      }
    }
    Matcher given = FOR.matcher(text);
    while (given.find()) {
      add(place(line, given.start("at"), given.end("at")), into);
    }
  }

  /** Adds a place; people in its name, as in 家属院, are none. */
  private static void add(Found place, List<Found> into) {
    List<Found> crossing = into.stream().filter(place::crosses).toList();
    boolean people =
        crossing.stream()
            .allMatch(each -> each.type() == Slot.Type.RELATION && each.length() < place.length());
    if (people && (crossing.isEmpty() || NAMED.matcher(place.stored()).find())) {
      into.removeAll(crossing);
      into.add(place);
    }
  }

  /** A cheap test. */
  private static boolean mayHold(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("送发寄运放拉配给往到去替帮ds".indexOf(text.charAt(i)) >= 0) {
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
