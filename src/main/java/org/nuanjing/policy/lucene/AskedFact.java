package org.nuanjing.policy.lucene;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuanjing.policy.Fact;

/** What kind of thing a question asks for, and how a clause that states one is recognised. */
@SuppressWarnings("EnumOrdinal") // features, signs and bits go by index
enum AskedFact {
  AMOUNT(
      Fact.Kind.AMOUNT,
      "多少钱|多少元|多少万|几万|几千|几百|几块|几倍|多少倍|几折|多少工资|百分之几|百分之多少|几成|(?:给|发|补|扣|赔|罚|奖|免|贷|取|报|交|便宜)(?:它|他|我|个人|单位)?(?:多少|几)(?![天日年月个周次岁])"
          + "|(?:金|费|贴|助|资|额|问|奖|标准)(?:是|有|一天|一个?月|一年)*多少|多少[？?]?$|(?:金|费|贴|助|资|薪|酬|补偿|赔偿)(?:都|各|分别)?(?:怎么|咋|如何)(?:算|计|发|给)|什么标准|啥标准|按什么标准|幅度|限额|比例|数额|金额|标准是|标准$|上限$",
      "N(?:\\.\\d+)?(?:万?元|%|倍|个?月(?:的|本人|基本)?工资|折|成)|百分之N|N分之N|最低工资|全额|免费|免交|减半|(?:没有|未作?|不作?)规定数额|没有写明"),
  DURATION(
      Fact.Kind.DURATION,
      "几天|多少天|几日|多少日|几个月|多少个月|几年|多少年|几个?礼拜|几个?星期|多久|多长时间|几周|几小时|几个?钟头?(?!人)|几个小时|多少个?小时|几分钟|期限|最长|时限|多长|时间限制|时间上限|假期天数",
      "N(?:个)?(?:工作)?(?:日|天|月|年|小时|分钟|周)|半年|半天"),
  DEADLINE(
      Fact.Kind.DEADLINE,
      "(?:几天|几日|几个月|几年|多久|多长时间|多少天|几小时|几分钟)(?:之?内|以内|前|给|才|能|必须|要|得|办|可以|算|就)|最晚|最迟|截止|时限|期限|限期|什么时候(?:前|之前)",
      "N(?:个)?(?:工作)?(?:日|天|月|年|小时|分钟)(?:之?内|以内|前)|期限|届满"),
  AGE(Fact.Kind.AGE, "多少岁|几岁|多大(?!的?[事责罪错])|年[纪龄]", "N周?岁|年龄"),
  NUMBER(
      Fact.Kind.NUMBER,
      "几个人|多少人|几人|几名|多少名|几次|多少次|(?<!哪)(?:几个(?!月|小时|工作日)|几级|几等|几种|几类|几位|几项|几份|几档)|多少(?:级|种|类|次|位|项|份|等)|几公里|多少公里|多远|多少毫升|最少|至少|起码|最多|人数",
      "N(?:名|人|次|个(?!月|工作)|级|等|种|类|位|项|份|毫升|公里|米|以上|以下)"),
  WHO(
      Fact.Kind.WHO,
      "谁|找哪|归哪|哪个?(?:部门|单位|机关|机构|级|科|口)|什么(?:部门|单位|机关|机构)|向哪|去哪|到哪|批准机关|主管部门|审批权|哪里[办申领]|哪儿[办申领]",
      "由.{1,24}(?:负责|承担|支付|批准|决定|审批|组织|办理|管理|发给|补偿|赔偿|支持|送|任命|授予|处罚|给予)|报.{1,20}(?:批准|备案|审批)|向.{1,24}(?:申请|提出|报告|申报|通报|举报|备案)"
          + "|(?:部门|机关|机构)(?:负责|主管|应当|可以|予以)|所属.{0,4}(?:单位|机关)"),
  PENALTY(
      Fact.Kind.YES_NO,
      "怎么罚|咋罚|怎么处理|咋处理|咋收拾|咋赔|怎么赔|谁赔|赔不赔|要赔|赔谁|下场|挨罚|要罚|罚不罚|拘几天|拘留几天|怎么处分|咋处分|如何处理|如何处罚|处罚|罚多少|罚款|罚钱|会怎样|会怎么样|啥后果|什么后果|后果|怎么追究|追责|违法不|违不违法|犯法|犯罪|定罪|什么罪|啥罪|判几年|判多久|坐牢|处分|有什么说法|担什么责|什么责任|啥责任|责任怎么",
      "罚款|处分|拘留|责令|追究|刑事责任|治安管理处罚|没收|警告|记过|开除|吊销|赔偿金|定罪|从重|赔偿责任|承担.{0,6}责任|处N"),
  YES_NO(
      Fact.Kind.YES_NO,
      "能不能|能否|可不可以|可以吗|可否|行不行|行吗|行不$|行不[，,。]|算不算|算.{0,8}吗|算.{0,6}[不么]$|合法|合规|违法|是不是|是否|要不要|用不用|该不该|会不会|让不让|给不给|有没有|够不够|许不许|准不准|必须|强制|禁止|[吗么不没][？?]?$|能.{0,12}[吗么不]|可以.{0,12}[吗么不]",
      "可以|应当|必须|不得|禁止|不予|视同|视为|属于|认定为|有权|无权|不应|不能|不享受|不计入|不告|不进|不作|不影响|不再|无需|不需|不用|优先|按照.{0,6}规定|免"),
  LIST(
      Fact.Kind.LIST,
      "哪些|哪几|哪种|哪类|哪样|几样|(?:什么|啥|何)样?的?(?:条件|要求|材料|手续|资料|证件|证明|情形|情况|东西)|条件是|(?:[带要交拿备写填]|提供|提交)(?:什么|啥)|范围|情形|包括|分别|具体",
      "：|:|\\([一二三四五六七八九十]\\)|（[一二三四五六七八九十]）|下列|以下|条件|包括|材料|证明|证件|提供|提交|写明|填写|出示"),
  DEFINITION(
      Fact.Kind.YES_NO, "是什么|什么是|啥叫|什么叫|什么意思|啥意思|是指|指的是|指什么|定义|含义|算什么|算啥", "是指|所称|包括|下列用语|含义");

  private static final Pattern FIGURES = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

  private final Fact.Kind kind;
  private final Pattern asks;
  private final Pattern states;

  AskedFact(Fact.Kind kind, String asks, String states) {
    this.kind = kind;
    this.asks = Pattern.compile(asks);
    this.states = Pattern.compile(states.replace("N", aNumber()));
  }

  /** A number as rules write it. */
  private static String aNumber() {
    return "(?:[0-9]+(?:\\.[0-9]+)?|[〇零一二三四五六七八九十百千万两半]+)";
  }

  /** Whether it is a number of something. */
  boolean number() {
    return ordinal() <= NUMBER.ordinal();
  }

  /** Whether a few words of a clause can answer it. */
  boolean shortAnswer() {
    return this != LIST && this != DEFINITION && this != WHO;
  }

  /** Whether a list answers a question for these things: it asks for one, and for no figure. */
  static boolean list(Set<AskedFact> asked) {
    return asked.contains(LIST)
        && Stream.of(AMOUNT, DURATION, DEADLINE, AGE).noneMatch(asked::contains);
  }

  /** The numbers of a text in order, in figures. */
  static List<String> numbers(String text) {
    return FIGURES.matcher(PolicyText.normal(text)).results().map(MatchResult::group).toList();
  }

  /** What the question's answer would be called. */
  Fact.Kind kind() {
    return kind;
  }

  /** The kinds of things a question asks for; none where it asks for something else. */
  static Set<AskedFact> in(String question) {
    Set<AskedFact> asked = EnumSet.noneOf(AskedFact.class);
    for (AskedFact fact : values()) {
      if (fact.asks.matcher(question).find()) {
        asked.add(fact);
      }
    }
    return asked;
  }

  /** The kinds a clause states, a {@link #bit} each. */
  static long statedIn(String text) {
    long facts = 0;
    for (AskedFact fact : values()) {
      facts |= fact.states.matcher(text).find() ? fact.bit() : 0;
    }
    return facts;
  }

  /** Which of these kinds a text states, a {@link #bit} each. */
  static long statedIn(String text, Set<AskedFact> which) {
    long facts = 0;
    for (AskedFact fact : which) {
      facts |= fact.states.matcher(text).find() ? fact.bit() : 0;
    }
    return facts;
  }

  boolean stated(long facts) {
    return (facts & bit()) != 0;
  }

  /** Its place in the index; a change of the order is a change of {@link IndexFields#FORMAT}. */
  private long bit() {
    return 1L << ordinal();
  }
}
