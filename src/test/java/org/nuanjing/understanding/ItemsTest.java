package org.nuanjing.understanding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.intents.Slot;

/** Things with how many of them, as an answer to what is needed. */
class ItemsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          口罩两箱 | mask*2 箱
          两箱口罩 | mask*2 箱
          要二十箱矿泉水 | water*20 箱
          口罩两箱、手套一百双 | mask*2 箱;gloves*100 双
          口罩两箱，手套一百双，再要十桶消毒液 | mask*2 箱;gloves*100 双;disinfectant*10 桶
          矿泉水也要十箱 | water*10 箱
          方便面和火腿肠各五箱 | instant-noodles*5 箱;sausages*5 箱
          帐篷、睡袋各来三顶 | tent*3 顶;sleeping-bag*3 顶
          两三箱水就行 | water*2-3 箱
          半箱牛奶 | milk*0.5 箱
          一箱半酸奶 | milk*1.5 箱
          十几个口罩 | mask*11-19 个
          二十来双手套 | gloves*20-25 双
          口罩200 | mask*200 个
          手套x50 | gloves*50 双
          口罩×100 手套×50 | mask*100 个;gloves*50 双
          200个N95口罩 | mask*200 个
          茶 | tea
          水 | water
          要点水吧 | water
          军大衣 | army-coat
          来点创可贴和碘伏 | band-aid;iodophor
          20 masks | mask*20 个
          two boxes of masks and 100 pairs of gloves | mask*2 盒;gloves*100 双
          a dozen bottles of water | water*12 瓶
          half a case of milk | milk*0.5 箱
          we need power banks | power-bank
          三床被子两个枕头一张行军床 | quilt*3 床;pillow*2 个;camp-bed*1 张
          5号电池要两盒 | battery*2 盒
          3箱84消毒液 | disinfectant*3 箱
          米两袋、油一桶、面三袋 | rice*2 袋;cooking-oil*1 桶;flour*3 袋
          伞五把 | umbrella*5 把
          给俺们整点泡面火腿肠 | instant-noodles;sausages
          """)
  void thingsAreReadWithHowMany(String text, String stored) {
    Reads.assertStored(Slot.Type.ITEMS, text, stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          两张茶几 | 茶几*2 张
          茶几两张 | 茶几*2 张
          要一台碎纸机 | 碎纸机*1 台
          一套高尔夫球杆 | 高尔夫球杆*1 套
          三个bean bag | bean bag*3 个
          2 boxes of drawing pins | drawing pins*2 盒
          碎纸机、茶几 | 碎纸机;茶几
          两箱口罩和一台碎纸机 | mask*2 箱;碎纸机*1 台
          """)
  void whatNobodyListsKeepsItsWords(String text, String stored) {
    Reads.assertStored(Slot.Type.ITEMS, text, stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          口照两箱 | mask*2 箱
          要几箱矿泉睡 | water*2-9 箱
          典伏 | iodophor
          创口贴 | band-aid
          三盒霍香正气水 | huoxiang*3 盒
          两顶帐朋 | tent*2 顶
          充电包三个 | power-bank*3 个
          反光被心十件 | reflective-vest*10 件
          雨依五件 | raincoat*5 件
          """)
  void whatIsMisspeltIsKnownByItsSound(String text, String stored) {
    Reads.assertStored(Slot.Type.ITEMS, text, stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          不知道
          随便
          都行
          没有
          不用了
          nothing
          whatever
          200
          ……
          """)
  void whatNamesNothingIsNoThing(String text) {
    Reads.assertNone(Slot.Type.ITEMS, text, "slot_not_things");
  }
}
