package org.nuanjing.understanding.values;

import java.util.regex.Pattern;
import org.nuanjing.writing.Han;

/** Where the word for a thing ends that no list knows: 两张床垫明天用 counts 床垫. */
final class Nouns {

  /** The most Chinese characters such a word has. */
  private static final int LONGEST = 8;

  /** What ends it wherever it stands. */
  private static final Pattern STOP =
      Pattern.compile(
          "(?:明[天早晚后日儿]|今[天晚早日儿]|后天|昨天|下周|下月|下个|这周|这次|上次|什么|怎么|还有|以及|谢谢|麻烦|可以|能不|能否|行不|好吗|有没|另外|然后|最好"
              + "|申请|需要|就行|就好|就可以|都行|全部|一共|[上下中]午|晚上|早上|周[一二三四五六日末]|本周|月底|现在|马上|尽快|很|急|不够|够用|坏了|没了|到了|过来|过去|送|给|要|到|在|和|跟|与|及|吧|吗|呢|啊|呀|哦|嘛|哈|呗|哇|咯|哩|嘞|噻|了|就|再|我|你|他|她|请|放|寄|[零一二两三四五六七八九十百千几半][个只箱盒件套张床双包瓶袋副条台份十百])");

  /** What cannot begin it. */
  private static final Pattern NO_BEGIN =
      Pattern.compile(
          "(?:[二两三四五六七八九十百千万几]|一(?!次性)|的|得|地|过|着|是|也|都|还|能|可|行|不|没|有|来|去|吧|吗|呢|啊|呀|哦|嘛|了|给|送|要|到|在|和|跟|与|及|就|再|我|你|他|她|它|们|请|这|那|哪|什么|怎|多|少|够|以|之|左右|上下|下|上|里|内|外|前|后|中|被)");

  /** Verbs and small words that stand before it, read from the right. */
  private static final String BEFORE =
      "换要领需给来再还买拿补缺配订弄整发送报想个的和跟及了我们能把批申请下取备加添借帮求搞办您你他她在到是有没不就也都被把为从所因又又,，。了吧吗呢那这些点人每各成改共约一二三四五六七八九十百千两";

  /** What 个 counts that is no thing, and the like. */
  private static final Pattern NO_THING =
      Pattern.compile(
          "(?:人|月|小时|星期|礼拜|钟头|问题|意见|事|忙|假|班|会|通宵|晚上|名额|电话|建议|同事|战友|朋友|消息|办法|地方|单位|孩子|娃|儿子|女儿|老人|说法|机会|证明|号"
              + "|材料|情况|困难|字|点|数|话|头|样|样子|家|家庭|队|中队|大队|所|派出所|科室|部门|县|市|省|工作日|周末|学生|兄弟|民警|辅警|警|领导|医生|专家|老师|师傅|病|手术|疗程|床位|公道|交代|答复|准信|理由|方案|流程|步骤|课|讲座|活动|项目|学期|学年|年头|年级|原因|方面|案子|警情|任务|心|劲|觉|梦|路|故事|想法|要求|笑话|政策|规定|文件|条件|链接|网址|账号|密码|诉求|工单|订单|请求|预约|申请|表|投诉|疑问|疑惑)");

  private Nouns() {}

  /** Whether what stands here is not a thing: 两个月, 一件事. */
  static boolean noThing(String text, int at) {
    return NO_THING.matcher(text).region(at, text.length()).lookingAt();
  }

  /** Whether a noun goes on here behind its first character. */
  static boolean goesOn(String text, int at) {
    return Han.is(text.charAt(at))
        && !STOP.matcher(text).region(at, text.length()).lookingAt()
        && "来去的用吃喝放行快真太啥可不能好也都还没有是只才又却但而就".indexOf(text.charAt(at)) < 0;
  }

  /**
   * Where a noun that begins here ends, exclusive; the start where none does.
   *
   * @param limit where it must end at the latest
   */
  static int forward(String text, int start, int limit) {
    int from = text.startsWith(" of ", start) ? start + " of ".length() : start;
    while (from < limit && " 的".indexOf(text.charAt(from)) >= 0 && from < start + 2) {
      from++;
    }
    if (from >= limit || NO_BEGIN.matcher(text).region(from, text.length()).lookingAt()) {
      return start;
    }
    int end = latin(text.charAt(from)) ? words(text, from, limit) : han(text, from, limit);
    return end - from < 2 ? start : end;
  }

  private static int han(String text, int start, int limit) {
    int end = start;
    while (end < limit && end < start + LONGEST && Han.is(text.charAt(end))) {
      boolean stops = end > start && STOP.matcher(text).region(end, text.length()).lookingAt();
      if (stops) {
        break;
      }
      end++;
    }
    while (end < limit && end - start < 2 * LONGEST && latin(text.charAt(end))) {
      end++;
    }
    return trimmed(text, start, end);
  }

  /** Without what stands behind a noun and is none of it: 床垫来 is 床垫. */
  private static int trimmed(String text, int start, int end) {
    int last = end;
    while (last > start + 2 && "来去的用吃喝穿都也还行呗哇么快急下里上".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }

  private static final Pattern SMALL =
      Pattern.compile(
          "(?:to|for|at|in|on|and|or|with|please|by|the|a|an|from|if|when|is|are|we|i|you|it|this|that|can|could|would|will|asap|tomorrow|today|now|next|before|until|more|of|my|our|so|as|because|but|left|each|thanks|thank)(?![a-z])");

  /** Up to three English words. */
  private static int words(String text, int start, int limit) {
    int end = start;
    for (int i = 0; i < 3; i++) {
      int from = i == 0 ? start : end + 1;
      if (from >= limit || (i > 0 && text.charAt(end) != ' ')) {
        break;
      }
      if (!latin(text.charAt(from))
          || SMALL.matcher(text).region(from, text.length()).lookingAt()) {
        break;
      }
      end = from;
      while (end < limit && (latin(text.charAt(end)) || text.charAt(end) == '-')) {
        end++;
      }
    }
    return end;
  }

  /**
   * Where a noun that ends here begins; the end where none does.
   *
   * @param limit where it must begin at the earliest
   */
  static int backward(String text, int end, int limit) {
    int last = end;
    while (last > limit && " :".indexOf(text.charAt(last - 1)) >= 0 && last > end - 2) {
      last--;
    }
    int start = last;
    while (start > limit
        && last - start < LONGEST
        && Han.is(text.charAt(start - 1))
        && BEFORE.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return last - start < 2 ? end : start;
  }

  private static boolean latin(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
  }
}
