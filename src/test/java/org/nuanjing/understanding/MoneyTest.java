package org.nuanjing.understanding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.intents.Slot;

/** Amounts of money. */
class MoneyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          三千五 | 3500
          1.2万 | 12000
          五百块钱 | 500
          两百来块 | 200-250
          ￥300 | 300
          ¥1,200.50 | 1200.5
          300元整 | 300
          叁仟伍佰元整 | 3500
          三百多块 | 301-399
          两三百块 | 200-300
          三到五百 | 300-500
          300-500元 | 300-500
          五块五 | 5.5
          八毛 | 0.8
          一万二 | 12000
          两万块钱左右 | 20000
          大概三千 | 3000
          3k | 3000
          2w | 20000
          5000 | 5000
          300 yuan | 300
          about 1,500 RMB | 1500
          two thousand yuan | 2000
          十几万 | 110000-190000
          上千块 | 1000-2000
          自费了八千六 | 8600
          花了一万零五百 | 10500
          百把块 | 100-150
          千元 | 1000
          """)
  void moneyIsReadInYuan(String text, String stored) {
    Reads.assertStored(Slot.Type.MONEY, text, stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          不知道
          没花钱
          很贵
              a lot
          三天
          """)
  void whatIsNoAmountIsNoMoney(String text) {
    Reads.assertNone(Slot.Type.MONEY, text, "slot_not_money");
  }
}
