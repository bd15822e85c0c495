package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.intents.Phrase;
import org.nuanjing.intents.Slot;
import org.nuanjing.intents.Slot.Need;
import org.nuanjing.intents.Slot.Opening;
import org.nuanjing.intents.Slot.Option;
import org.nuanjing.understanding.SlotReader.NotThis;
import org.nuanjing.understanding.SlotReader.Value;

class SlotReaderTest {

  /** A Monday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static SlotReader.Reading read(Slot.Type type, String text) {
    Phrase any = new Phrase("话", "words");
    List<Option> options =
        type == Slot.Type.CHOICE
            ? List.of(
                new Option("soon", new Phrase("越快越好", "As soon as possible")),
                new Option("daytime", new Phrase("白天", "Daytime")),
                new Option("in_person", new Phrase("当面", "In person")))
            : List.of();
    return new SlotReader(Gazetteer.EMPTY)
        .read(
            new Slot("slot", any, type, any, any, Need.REQUIRED, Opening.DOES_NOT_FILL, options),
            text,
            TODAY.atStartOfDay());
  }

  private static void assertStored(Slot.Type type, String text, String stored) {
    assertThat(read(type, text)).isInstanceOf(Value.class);
    assertThat(((Value) read(type, text)).stored()).isEqualTo(stored);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "是",
        "是的",
        "对",
        "对的",
        "嗯",
        "嗯嗯",
        "嗯！",
        "有",
        "有的",
        "会",
        "会的",
        "有，他晕倒了",
        "是啊",
        "对对对",
        "有生命危险",
        "yes",
        "Yes.",
        "YEP",
        "yeah, he fell",
        "ok",
        "of course",
        "ＹＥＳ"
      })
  void manyWaysToSayYes(String text) {
    assertStored(Slot.Type.YES_NO, text, "yes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不是",
        "没有",
        "没",
        "不",
        "不会",
        "没事",
        "没事没事",
        "没有的",
        "否",
        "不用了",
        "暂时没有",
        "没有生命危险",
        "没有，就是脚肿了",
        "no",
        "Nope",
        "not really",
        "No, just my ankle",
        "呃没有"
      })
  void manyWaysToSayNo(String text) {
    assertStored(Slot.Type.YES_NO, text, "no");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "没呼吸了",
        "不行了",
        "没了",
        "他不动了",
        "不知道",
        "不清楚",
        "是不是",
        "有没有",
        "not sure",
        "我在东门",
        "没有意识",
        "not breathing",
        "no pulse",
        "👍?"
      })
  void whatCouldMeanSomethingElseIsNeitherYesNorNo(String text) {
    assertThat(read(Slot.Type.YES_NO, text)).isEqualTo(new NotThis("slot_not_yes_or_no"));
  }

  @ParameterizedTest
  @CsvSource({
    "20, 20",
    "２０箱, 20",
    "二十, 20",
    "三十, 30",
    "十五个人, 15",
    "两百五, 250",
    "二百五十, 250",
    "一百零五, 105",
    "一千二, 1200",
    "一千零二, 1002",
    "三万五, 35000",
    "一万二千三百, 12300",
    "百八, 180",
    "廿, 20",
    "两箱, 2",
    "半箱, 0.5",
    "半, 0.5",
    "两箱半, 2.5",
    "一共二十箱, 20",
    "3千, 3000",
    "1.5万, 15000",
    "'1,200', 1200",
    "'20，谢谢', 20",
    "要二十双手套, 20",
    "about 30 people, 30",
    "零, 0",
    "两百五十个, 250"
  })
  void numbersAreReadInDigitsAndChinese(String text, String number) {
    assertStored(Slot.Type.NUMBER, text, number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不知道",
        "十几个",
        "几十",
        "二三十箱",
        "两三个",
        "10到20",
        "3箱水5箱茶",
        "很多",
        "一些",
        "8-10",
        "亿亿亿亿",
        "99999999999999999999"
      })
  void guessesAndRangesAreNoNumber(String text) {
    assertThat(read(Slot.Type.NUMBER, text)).isEqualTo(new NotThis("slot_not_a_number"));
  }

  @ParameterizedTest
  @CsvSource({
    "今天, 2026-11-23",
    "今晚八点, 2026-11-23",
    "马上, 2026-11-23",
    "明天, 2026-11-24",
    "明早, 2026-11-24",
    "明天下午, 2026-11-24",
    "後天, 2026-11-25",
    "大后天, 2026-11-26",
    "三天后, 2026-11-26",
    "两天内, 2026-11-25",
    "周一, 2026-11-23",
    "周三, 2026-11-25",
    "这周五, 2026-11-27",
    "下周三, 2026-12-02",
    "下个星期天, 2026-12-06",
    "下下周一, 2026-12-07",
    "周末, 2026-11-28",
    "25号, 2026-11-25",
    "8号, 2026-12-08",
    "二十八号之前, 2026-11-28",
    "下个月8号, 2026-12-08",
    "月底, 2026-11-30",
    "12月3日, 2026-12-03",
    "十二月三号, 2026-12-03",
    "12.3, 2026-12-03",
    "12/3, 2026-12-03",
    "１２月３日, 2026-12-03",
    "1月5日, 2027-01-05",
    "2月29日, 2028-02-29",
    "2026-12-03, 2026-12-03",
    "2026年12月3日, 2026-12-03",
    "2027/1/5, 2027-01-05",
    "tomorrow, 2026-11-24",
    "the day after tomorrow, 2026-11-25",
    "by Friday please, 2026-11-27",
    "next Monday, 2026-11-30",
    "next Wednesday, 2026-12-02",
    "3 December, 2026-12-03",
    "Dec 3rd, 2026-12-03",
    "'January 5, 2027', 2027-01-05",
    "in 3 days, 2026-11-26",
    "asap, 2026-11-23"
  })
  void daysAreReadFromToday(String text, LocalDate day) {
    assertStored(Slot.Type.DATE, text, day.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不知道",
        "2月30日",
        "8号到12号",
        "周三或者周四",
        "13月1日",
        "二三天后",
        "下周",
        "3号楼",
        "2026-13-01",
        "随便"
      })
  void whatIsNoOneDayIsNoDay(String text) {
    assertThat(read(Slot.Type.DATE, text)).isEqualTo(new NotThis("slot_not_a_day"));
  }

  @ParameterizedTest
  @CsvSource({"12月3日, 12月3日周四, Thu 3 Dec", "1月5日, 2027年1月5日周二, Tue 5 Jan 2027"})
  void daysAreShownInBothLanguages(String text, String zh, String en) {
    assertThat(read(Slot.Type.DATE, text))
        .isInstanceOfSatisfying(
            Value.class,
            value -> {
              assertThat(value.shownZh()).isEqualTo(zh);
              assertThat(value.shownEn()).isEqualTo(en);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "13800001234, 13800001234",
    "138 0000 1234, 13800001234",
    "138-0000-1234, 13800001234",
    "１３８００００１２３４, 13800001234",
    "+86 138 0000 1234, 13800001234",
    "打我手机13800001234就行, 13800001234",
    "010-62345678, 01062345678",
    "(0471) 6234567, 04716234567",
    "0471 623 4567, 04716234567",
    "400-800-1234, 4008001234"
  })
  void phonesAreReadAsDigits(String text, String digits) {
    assertStored(Slot.Type.PHONE, text, digits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1380000123", "138000012345", "12345678", "不想留", "150102199001011234", "12356"})
  void whatHasNotThePartsOfAPhoneIsNone(String text) {
    assertThat(read(Slot.Type.PHONE, text)).isEqualTo(new NotThis("slot_not_a_phone"));
  }

  @ParameterizedTest
  @CsvSource({
    "越快越好, soon",
    "as soon as possible, soon",
    "白天吧, daytime",
    "还是白天好一点, daytime",
    "Daytime!, daytime",
    "in_person, in_person",
    "3, in_person",
    "第二个, daytime",
    "选1, soon",
    "②, daytime",
    "三, in_person"
  })
  void optionsAreChosenByLabelValueOrNumber(String text, String value) {
    assertStored(Slot.Type.CHOICE, text, value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "0", "不要白天", "白天或者当面", "无所谓", "not in person"})
  void whatNamesNoOneOptionIsNoChoice(String text) {
    assertThat(read(Slot.Type.CHOICE, text)).isEqualTo(new NotThis("slot_not_an_option"));
  }

  @ParameterizedTest
  @CsvSource({
    "送到北环卡点, 北环卡点",
    "我在东关派出所, 东关派出所",
    "北环卡点就行。, 北环卡点",
    "  高速服务区东侧  , 高速服务区东侧",
    "at the east gate, east gate",
    "在, 在"
  })
  void aPlaceIsKeptWithoutTheWordsThatLeadToIt(String text, String place) {
    assertStored(Slot.Type.PLACE, text, place);
  }

  @ParameterizedTest
  @CsvSource({"我的身份证150102199001011234, 我的身份证****1234", "'  两箱口罩 ', 两箱口罩"})
  void wordsAreTrimmedAndMasked(String text, String stored) {
    assertStored(Slot.Type.TEXT, text, stored);
  }

  @ParameterizedTest
  @EnumSource(Slot.Type.class)
  void hostileTextIsReadWithoutHarm(Slot.Type type) {
    for (String text :
        List.of(
            "",
            " ",
            "\0\1\2",
            "\u202e\u200b",
            "1".repeat(1_000_000),
            "一".repeat(1_000_000),
            "周".repeat(100_000) + "三",
            "138 ".repeat(50_000),
            "\ud83d",
            "<script>alert(1)</script>",
            "9999999999亿",
            "0000-00-00",
            "99号99日")) {
      assertThat(read(type, text)).isNotNull();
    }
    assertThat(read(type, "字".repeat(3_000))).isInstanceOf(NotThis.class);
    assertThat(read(type, "\u200b \n")).isInstanceOf(NotThis.class);
  }
}
