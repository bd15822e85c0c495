package org.nuanjing.understanding;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes the same words the same way: width, case, script, repeated and invisible characters. */
final class Normalizer {

  /** The longest text read, in UTF-16 units; what a message means is said well before. */
  static final int LONGEST = 2_000;

  /** Frequent traditional characters, each followed by its simplified form. */
  private static final String PAIRS =
      "個个們们來来這这說说話话嗎吗麼么時时間间過过還还對对會会開开關关問问題题醫医藥药院院師师"
          + "護护險险請请謝谢謝谢見见視视覺觉聽听讀读寫写給给錢钱費费報报導导領领員员單单據据處处辦办"
          + "務务動动勞劳勢势區区協协獨独數数據据檔档條条東东業业極极樣样機机氣气沒没溫温準准點点無无"
          + "熱热煩烦爭争爾尔狀状現现環环產产畫画療疗癢痒發发盡尽監监睏困礙碍禮礼種种稱称穩稳窮穷筆笔"
          + "簡简級级紅红約约紀纪純纯紙纸細细終终結结絕绝統统經经綁绑網网線线緊紧總总聯联職职腦脑腫肿"
          + "臉脸興兴舊旧莊庄華华葉叶號号衛卫裝装補补裡里複复親亲計计訂订認认證证試试誰谁課课調调談谈"
          + "論论諮咨議议讓让變变貓猫責责買买賣卖資资賴赖趕赶車车軍军輔辅輪轮轉转辭辞農农運运達达遠远"
          + "邊边郵邮鄉乡醬酱釋释鐘钟鐵铁長长門门陣阵陽阳隊队階阶難难電电靜静項项順顺須须預预頭头額额"
          + "願愿類类顧顾顯显飯饭餓饿館馆馬马駕驾體体髒脏鬥斗魚鱼鳥鸟麗丽麥麦黃黄齊齐齒齿龍龙傷伤僅仅"
          + "價价優优億亿傳传債债億亿兒儿內内兩两幾几創创劑剂劉刘則则剛刚務务勝胜勵励嚇吓嚴严團团圖图"
          + "國国圓圆場场壞坏壓压壘垒夠够夢梦婦妇媽妈學学實实寫写寬宽專专將将尋寻層层屬属歲岁島岛帶带"
          + "幫帮廠厂廣广廳厅張张強强彈弹當当後后從从徵征德德應应懷怀懶懒憂忧憶忆慮虑戰战戲戏戶户掃扫"
          + "擔担據据擊击擇择操操擾扰攜携敗败敵敌斷断於于曬晒書书條条檢检歐欧歡欢殺杀毀毁決决涼凉淚泪"
          + "減减測测湯汤滅灭滿满漢汉潔洁濕湿灣湾災灾為为煙烟燈灯營营爺爷犧牺獎奖獲获瑪玛異异當当疊叠";

  private static final Map<Character, Character> SIMPLIFIED =
      IntStream.range(0, PAIRS.length() / 2)
          .boxed()
          .collect(
              toUnmodifiableMap(
                  i -> PAIRS.charAt(2 * i), i -> PAIRS.charAt(2 * i + 1), (one, same) -> one));

  private Normalizer() {}

  /**
   * The words alone: lower case, half width, simplified, one space for anything that is no letter
   * or digit, a digit run as {@code 0}, and no character more than twice in a row.
   */
  static String words(String text) {
    StringBuilder words = new StringBuilder();
    half(text).codePoints().map(Normalizer::plain).forEach(each -> append(words, each));
    return words.toString().strip();
  }

  /** Half width, lower case and without control and invisible characters; punctuation stays. */
  static String half(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    StringBuilder visible = new StringBuilder();
    java.text.Normalizer.normalize(cut, Form.NFKC)
        .codePoints()
        .filter(each -> Character.getType(each) != Character.FORMAT)
        .filter(each -> Character.isValidCodePoint(each) && !isSurrogate(each))
        .map(each -> Character.isISOControl(each) ? ' ' : each)
        .forEach(visible::appendCodePoint);
    return visible.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static int plain(int each) {
    if (Character.isDigit(each)) {
      return '0';
    }
    if (Character.getType(each) == Character.OTHER_SYMBOL) {
      return each;
    }
    if (!Character.isLetter(each)) {
      return ' ';
    }
    return Character.isBmpCodePoint(each)
        ? SIMPLIFIED.getOrDefault((char) each, (char) each)
        : each;
  }

  private static void append(StringBuilder words, int each) {
    int length = words.length();
    int last = length == 0 ? ' ' : words.codePointBefore(length);
    if ((each == ' ' || each == '0') && last == each) {
      return;
    }
    int size = Character.charCount(each);
    boolean third = last == each && length > size && words.codePointBefore(length - size) == each;
    if (!third) {
      words.appendCodePoint(each);
    }
  }
}
