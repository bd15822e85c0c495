package org.nuanjing.dialogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Short words that mean the same wherever they are said. */
final class Words {

  /** Asks for a number to call in need. */
  private static final Pattern LINES =
      Pattern.compile(
          "(?:请问|问下|问一下|你好)?[,， ]?(?:全国)?(?:心理援助|心理咨询|心理|援助|求助|急救|救护车|报警|火警)的?(?:热线|电话|号码)(?:号码)?"
              + "(?:是|打)?(?:多少|几号|什么|哪个|哪些)?号?[吗呢啊]?"
              + "|(?:what(?:'s| is) the |give me the )?(?:psychological |mental health |emergency |ambulance |police )"
              + "(?:help ?line|hotline|number|phone number)(?: number)?");

  private static final Set<String> SKIP =
      Set.of("跳过", "略过", "不填", "先跳过", "不想说", "不想回答", "skip", "pass", "/skip");
  private static final Set<String> RATHER_NOT =
      Set.of(
          "不想答",
          "不回答",
          "不答",
          "不想讲",
          "不说",
          "不想说这个",
          "别问这个",
          "不方便说",
          "rather not",
          "rather not say",
          "i would rather not say",
          "i'd rather not say",
          "i'd rather not",
          "prefer not to say");
  private static final Set<String> STOP =
      Set.of(
          "停", "停下", "停一下", "停止", "不做了", "不想做了", "别发了", "取消", "stop", "enough", "cancel", "quit");
  private static final Set<String> DONT_KNOW =
      Set.of(
          "不知道",
          "不清楚",
          "不晓得",
          "不确定",
          "说不准",
          "说不好",
          "记不清",
          "记不清了",
          "记不得",
          "忘了",
          "没想好",
          "还没想好",
          "还不知道",
          "还不清楚",
          "我不知道",
          "我不清楚",
          "不造",
          "不知道啊",
          "不知道呢",
          "不太清楚",
          "i don't know",
          "i dont know",
          "dont know",
          "don't know",
          "not sure",
          "i'm not sure",
          "no idea",
          "dunno",
          "unknown",
          "i forgot");
  private static final Set<String> WHY =
      Set.of(
          "为什么",
          "为什么问",
          "为什么问这个",
          "为什么要问这个",
          "为什么要填这个",
          "为啥",
          "为啥问这个",
          "为啥要问这个",
          "干嘛问这个",
          "问这个干嘛",
          "问这个干什么",
          "问这个做什么",
          "问这个干啥",
          "这个有什么用",
          "why",
          "why do you ask",
          "why do you need this",
          "why do you need to know");
  private static final Pattern YES =
      Pattern.compile(
          "(?:好|行|可以|中|得行|嗯+|是|对|要|没错|没问题|确认|确定|提交|转|报|麻烦你?了?|就这样|yes|y|yep|yeah|ok|okay|sure|send|confirm|right|correct|please)"
              + "(?:[的吧啊呀了嘛呢哈呗]|[，,。.!！\\s]|提交|报上去|报|转|办|发|就这样|没问题|没错|可以|麻烦你?了?|谢谢|please|send it|send|go ahead)*");
  private static final Set<String> NO =
      Set.of("不", "不是", "不要", "不用", "不用了", "不了", "算了", "别", "no", "n", "nope", "no thanks");
  private static final Set<String> NOTHING =
      Set.of("没有", "没", "无", "没得", "没有了", "没有的", "冇", "莫得", "none", "nothing", "no", "n/a");
  private static final Set<String> ANY_TIME =
      Set.of(
          "都行",
          "都可以",
          "随时",
          "随时都行",
          "随便",
          "什么时候都行",
          "哪天都行",
          "看你们",
          "看你们安排",
          "听安排",
          "不急",
          "不着急",
          "any time",
          "anytime",
          "whenever",
          "no rush",
          "any day");
  private static final Pattern ASKS =
      Pattern.compile(
          "[?？]\\s*$|吗[。.!！]?$|^(?:how|what|when|where|which|who|why)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FACT =
      Pattern.compile(
          "多少|几天|几个月|几年|多久|标准|规定|条件|哪[些几种类]|怎么算|材料|情形|证件|手续|期限|how (?:much|many|long)|what (?:papers|documents|conditions|rules?)|who is entitled",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> DROP_IT =
      Set.of(
          "算了",
          "算了吧",
          "不要了",
          "不办了",
          "不提交",
          "不提交了",
          "别提交",
          "别提交了",
          "先不办了",
          "forget it",
          "never mind",
          "drop it");

  /** The same question, from somebody who has had enough of questions. */
  private static final Pattern FED_UP = Pattern.compile("问(?:这么|那么)多|(?:这么|那么)多问题|有完没完|问这些(?:干|做)");

  private static final Pattern WHO =
      Pattern.compile(
          "你(?:是不是|到底是|究竟是|是)(?:真人|人|真的人|机器人|机器|程序|ai|谁|人工智能)|are you (?:a |an )?(?:human|robot|bot|real|person|machine|ai)|who are you",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> NONE =
      Set.of("都不是", "不是这些", "没有一个是", "都不对", "none", "none of these", "none of them", "neither");
  private static final Set<String> GO_ON =
      Set.of("继续", "继续填", "接着填", "接着来", "接着办", "继续办", "continue", "go on", "carry on", "resume");
  private static final Pattern QUESTION =
      Pattern.compile(
          "[?？]\\s*$|[吗呢么]$|多少|几天|几个月|多久|哪[些几种类]|怎么|什么|如何|为何|能不能|可不可以|进度|到哪一?步|^(?:how|what|when|where|which|can"
              + " i|do i|is there)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What is said to get something, not to tell what happened. */
  private static final Pattern WANTS =
      Pattern.compile(
          "想|要|申[请领报]|帮|麻烦|请|需|求|希望|给我|给咱|来[点个]|领|借|订|约|报[名销一]|挂号|查|问|催|撤|取消|改|换|办"
              + "|能不能|能否|可以|可不可以|有没有|怎么|咋|如何|哪|谁|啥|什么|几|多少|行不|不行|[吗呢么?？]"
              + "|\\b(?:want|need|can|could|may|please|would|how|what|where|when|who|which|is there|are there|do i|does"
              + "|help|book|cancel|order|request|apply|claim|send|let me|tell me)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ENOUGH =
      Pattern.compile(
          "(?:(?:就|先)(?:这些|这样)(?:了|吧|就行|就好)*|没有?(?:别的|其他|其它|什么)(?:的?了)?|(?:直接|马上|赶紧|先|就)(?:提交|报|交)(?:上去)?"
              + "|别的(?:都)?不填了|不用(?:再)?问了|别问了|that'?s all|that is all|nothing else|just (?:send|submit) it|(?:just )?submit(?: it)?|send it now)"
              + "(?:[，,、\\s]*(?:了|吧|呗|就行|可以|(?:直接|马上|赶紧|就)?(?:提交|报|交|办|转)(?:上去)?|just (?:send|submit) it|thanks|please))*");

  /** Asked after no more, or written to no more. */
  private static final Pattern ASK_NO_MORE =
      Pattern.compile(
          "(?:以后|今后|你们?|请|麻烦)?(?:都?不用|不要|别|不必|不需要)(?:再)?(?:来)?(?:问候|联系|发消息|发信息|发了|打扰|找|回访|问)(?:我)?(?:了|吧|啦|就行|就好)*"
              + "|(?:please )?(?:do not|don'?t|no need to|stop) (?:contact|ask(?:ing)?|message|messaging|check(?:ing)? on|write|writing)(?: to)?(?: me)?(?: again| any ?more| after me)*|no more (?:messages|follow-?ups?)(?: please)?");

  private static final Pattern CHAT =
      Pattern.compile(
          "^(?:谢谢|多谢|感谢|辛苦|麻烦你们?了|thanks|thank you)[\\p{P}啊啦呀了你您们\\s]*$"
              + "|^(?:你|这|什么)[^，,。]{0,5}(?:笨|蠢|傻|烦人?|垃圾|没用|有病|破玩意|弱智)|stupid|useless|idiot",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST = 40;

  private Words() {}

  static Optional<Command> command(String words) {
    String bare = bare(words);
    String first = bare.startsWith("/") ? bare.split("[\\s@]", 2)[0] : bare;
    return Arrays.stream(Command.values())
        .filter(each -> each.words().contains(first))
        .findFirst()
        .or(() -> LINES.matcher(bare).matches() ? Optional.of(Command.LINES) : Optional.empty());
  }

  static boolean skip(String words) {
    return SKIP.contains(bare(words));
  }

  /** Whether the officer would rather not answer. */
  static boolean rathernot(String words) {
    return skip(words) || RATHER_NOT.contains(bare(words));
  }

  /** Whether it asks for no more than a stop. */
  static boolean stops(String words) {
    return STOP.contains(bare(words));
  }

  static boolean dontKnow(String words) {
    return DONT_KNOW.contains(bare(words).replaceAll("[啊呀呢哦耶的]+$", ""));
  }

  static boolean why(String words) {
    return WHY.contains(bare(words)) || FED_UP.matcher(words).find();
  }

  static boolean yes(String words) {
    return YES.matcher(bare(words)).matches();
  }

  static boolean no(String words) {
    return NO.contains(bare(words));
  }

  /** Whether it asks who or what answers here. */
  static boolean asksWho(String words) {
    return words.length() <= LONGEST && WHO.matcher(words).find();
  }

  static boolean nothing(String words) {
    return NOTHING.contains(bare(words));
  }

  /** Whether the time is left open. */
  static boolean anyTime(String words) {
    return ANY_TIME.contains(bare(words));
  }

  /** Whether it is a question beyond doubt. */
  static boolean asks(String words) {
    return ASKS.matcher(words.strip()).find();
  }

  /** Whether it asks for a fact that a rule may hold. */
  static boolean asksForAFact(String words) {
    return FACT.matcher(words).find();
  }

  static boolean dropIt(String words) {
    return DROP_IT.contains(bare(words));
  }

  static boolean none(String words) {
    return NONE.contains(bare(words));
  }

  static boolean goOn(String words) {
    return GO_ON.contains(bare(words));
  }

  /** Whether it is put as a question. */
  static boolean question(String words) {
    return QUESTION.matcher(words.strip()).find();
  }

  /** Whether the officer wants no more questions. */
  static boolean enough(String words) {
    return words.length() <= LONGEST && ENOUGH.matcher(bare(words)).matches();
  }

  /** Whether the officer wants to be asked after no more. */
  static boolean askNoMore(String words) {
    return ASK_NO_MORE.matcher(bare(words)).matches();
  }

  /** Whether it is said to whoever answers here, thanks or scorn, and is no answer. */
  static boolean chats(String words) {
    return words.length() <= LONGEST && CHAT.matcher(words.strip()).find();
  }

  /** Whether something is asked for; circumstances are only told. */
  static boolean wants(String words) {
    return WANTS.matcher(words).find();
  }

  private static String bare(String words) {
    return words.length() > LONGEST
        ? ""
        : words.strip().toLowerCase(Locale.ROOT).replaceAll("[。.!！?？~～，,]+$", "");
  }
}
