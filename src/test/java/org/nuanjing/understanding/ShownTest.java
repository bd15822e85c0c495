package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.SlotReader.Value;

/** How kept values are shown, in Chinese and in English. */
class ShownTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          ITEMS | mask*2 箱;water*10-20 箱;军大衣*1 件;tea | 口罩 2箱、矿泉水 10到20箱、军大衣 1件、茶叶 | mask 2 cases, water 10–20 cases, 军大衣 1 item, tea
          ITEMS | gloves*1 双;mask*200 | 手套 1双、口罩 200 | gloves 1 pair, mask 200
          QUANTITY | 2 箱 | 2箱 | 2 cases
          QUANTITY | 0.5 箱 | 0.5箱 | 0.5 case
          QUANTITY | 200-300 只 | 200到300只 | 200–300 pieces
          QUANTITY | 20 | 20 | 20
          MONEY | 3500 | 3500元 | 3500 yuan
          MONEY | 200-250 | 200到250元 | 200–250 yuan
          MONEY | 3001-3999 | 3000多元 | over 3000 yuan
          MONEY | 3001-3998 | 3001到3998元 | 3001–3998 yuan
          HEADCOUNT | 1 | 1人 | 1 person
          HEADCOUNT | 20-25 | 20到25人 | 20–25 people
          DATE | 2026-12-03 | 12月3日周四 | Thu 3 Dec
          PERIOD | 2026-12-08/2026-12-12 | 12月8日周二到12日周六 | Tue 8 to Sat 12 Dec
          PERIOD | 2026-12-08/2026-12-08 | 12月8日周二 | Tue 8 Dec
          MOMENT | 2026-12-02T15:00 | 12月2日周三 15:00 | Wed 2 Dec 15:00
          MOMENT | 2026-12-02T12:00/2026-12-02T18:00 | 12月2日周三下午 | Wed 2 Dec afternoon
          MOMENT | 2026-12-02T18:00/2026-12-03T00:00 | 12月2日周三晚上 | Wed 2 Dec evening
          MOMENT | 2026-12-02T14:00/2026-12-02T16:00 | 12月2日周三 14:00到16:00 | Wed 2 Dec 14:00 to 16:00
          MOMENT | 2026-12-02T00:00/2026-12-03T00:00 | 12月2日周三 | Wed 2 Dec
          DURATION | P3D | 3天 | 3 days
          DURATION | PT1H30M | 1小时30分钟 | 1 hour 30 minutes
          DURATION | P1DT12H | 1天半天 | 1 day half a day
          DURATION | P2D/P3D | 2天到3天 | 2 days to 3 days
          DURATION | P1M15D | 1个月15天 | 1 month 15 days
          PHONE | 13800001234 | 138 0000 1234 | 138 0000 1234
          PHONE | 01062345678 | 010-62345678 | 010-62345678
          PHONE | 04716234567 | 0471-6234567 | 0471-6234567
          BLOOD_TYPE | O | O型 | type O
          BLOOD_TYPE | O- | O型Rh阴性 | type O, Rh negative
          BLOOD_TYPE | Rh- | Rh阴性 | Rh negative
          RELATION | wifes_father | 岳父 | father-in-law
          RELATION | husbands_mother | 婆婆 | mother-in-law
          RELATION | father_in_law | 配偶父亲 | father-in-law
          UNIT | qinghe | 青河县公安局 | qinghe
          UNIT | 东山派出所 | 东山派出所 | 东山派出所
          HOSPITAL | linhai-eye | 临海市眼科医院 | Linhai Eye Hospital
          DEPARTMENT | cardiology | 心内科 | cardiology
          DATE | soon | 尽快 | as soon as possible
          MOMENT | soon | 尽快 | as soon as possible
          PERIOD | 8号 | 8号 | 8号
          MOMENT | x/y | x/y | x/y
          DURATION | three days | three days | three days
          PLACE | 39.90000, 116.40000 | 39.90000, 116.40000 | 39.90000, 116.40000
          DATE | 2027-01-03 | 2027年1月3日周日 | Sun 3 Jan 2027
          PERIOD | 2026-11-25/2026-12-03 | 11月25日周三到12月3日周四 | Wed 25 Nov to Thu 3 Dec
          PERIOD | 2025-11-25/2025-11-26 | 2025年11月25日周二到26日周三 | Tue 25 to Wed 26 Nov 2025
          MONEY | 三五百吧谁知道 | 三五百吧谁知道 | 三五百吧谁知道
          HEADCOUNT | 看情况 2-3 | 看情况 2-3 | 看情况 2-3
          QUANTITY | 一点点 不多 | 一点点 不多 | 一点点 不多
          ITEMS | 水；*随便; 来点 | 水；*随便; 来点 | 水；*随便; 来点
          ITEMS | fruit~苹果*2 箱;tea | 苹果 2箱、茶叶 | 苹果 2 cases, tea
          BLOOD_TYPE | 不知道- | 不知道- | 不知道-
          YES_NO | 说不好 | 说不好 | 说不好
          """)
  void keptValuesAreShown(Slot.Type type, String stored, String zh, String en) {
    assertThat(Reads.READER.shown(Reads.slot(type), stored, Language.ZH, TODAY)).isEqualTo(zh);
    assertThat(Reads.READER.shown(Reads.slot(type), stored, Language.EN, TODAY)).isEqualTo(en);
  }

  @Test
  void daysOfThisYearAreReadBackWithoutIt() {
    assertThat(Reads.read(Slot.Type.PERIOD, "12月28日到1月3日"))
        .isEqualTo(
            new Value(
                "2026-12-28/2027-01-03",
                "12月28日周一到2027年1月3日周日",
                "Mon 28 Dec 2026 to Sun 3 Jan 2027"));
  }
}
