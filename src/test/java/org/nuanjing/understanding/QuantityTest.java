package org.nuanjing.understanding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.intents.Slot;

/** How many of one thing, as an answer to how many. */
class QuantityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          两箱 | 2 箱
          半箱 | 0.5 箱
          一箱半 | 1.5 箱
          十几个 | 11-19 个
          两三百只吧 | 200-300 只
          两三百 | 200-300
          200 | 200
          二十 | 20
          要五十份 | 50 份
          大概十箱左右 | 10 箱
          十来箱 | 10-15 箱
          二十多双 | 21-29 双
          三五件 | 3-5 件
          好几十箱 | 20-90 箱
          几箱 | 2-9 箱
          10到20箱 | 10-20 箱
          10-20箱 | 10-20 箱
          十到二十箱 | 10-20 箱
          两箱到三箱 | 2-3 箱
          一百五十斤 | 150 斤
          半吨 | 0.5 吨
          1.5公斤 | 1.5 公斤
          2kg | 2 公斤
          两百五 | 250
          3 boxes | 3 盒
          a couple of bottles | 2 瓶
          a few packs | 2-9 包
          twenty pairs | 20 双
          about 30 | 30
          half a dozen | 6
          two hundred and fifty | 250
          一打 | 1 打
          上百箱 | 100-200 箱
          一箱多 | 1-2 箱
          ２０箱 | 20 箱
          兩箱 | 2 箱
          """)
  void quantitiesAreReadWithTheirMeasureWord(String text, String stored) {
    Reads.assertStored(Slot.Type.QUANTITY, text, stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          不知道
          看着给
          很多
          一些
          够用就行
          a lot
          两箱或者三个
          """)
  void whatHasNoNumberIsNoQuantity(String text) {
    Reads.assertNone(Slot.Type.QUANTITY, text, "slot_not_a_quantity");
  }
}
