package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What stands in a message: the message, then a line for each value with its words as written. */
class FindTest {

  private static final String THINGS =
      """
      领两箱口罩，送到城关所，下周三下午之前
      ITEMS 两箱口罩 = mask*2 箱
      UNIT 城关所 = qinghe-chengguan
      MOMENT 下周三下午之前 = 2026-12-02T12:00/2026-12-02T18:00

      口罩两箱、手套一百双，另外再来十桶消毒液
      ITEMS 口罩两箱、手套一百双，另外再来十桶消毒液 = mask*2 箱;gloves*100 双;disinfectant*10 桶

      雨衣不够，再要三件
      ITEMS 雨衣不够，再要三件 = raincoat*3 件

      再加五箱
      QUANTITY 五箱 = 5 箱

      要了十箱只到六箱
      QUANTITY 十箱 = 10 箱
      QUANTITY 六箱 = 6 箱

      给我们所换两张床垫、三床被子
      ITEMS 两张床垫、三床被子 = mattress*2 张;quilt*3 床

      申请一台碎纸机，明天能到吗
      ITEMS 一台碎纸机 = 碎纸机*1 台
      DATE 明天 = 2026-11-24

      插线板坏了，要两个
      ITEMS 插线板坏了，要两个 = power-strip*2 个

      保险柜坏了，换一台
      ITEMS 保险柜坏了，换一台 = 保险柜*1 台

      1个power bank
      ITEMS 1个power bank = power-bank*1 个

      五箱水明天送到北环卡点
      ITEMS 五箱水 = water*5 箱
      DATE 明天 = 2026-11-24
      PLACE 北环卡点 = 北环卡点

      口罩 ２ 箱，手套 50 雙
      ITEMS 口罩 ２ 箱，手套 50 雙 = mask*2 箱;gloves*50 双

      急需纱布和典伏
      ITEMS 纱布和典伏 = gauze;iodophor

      三块电池，还有五十块钱没报
      ITEMS 三块电池 = battery*3 块
      MONEY 五十块钱 = 50

      two boxes of masks and 20 bottles of water by Friday please
      ITEMS two boxes of masks and 20 bottles of water = mask*2 盒;water*20 瓶
      DATE by Friday = 2026-11-27

      Please send 10 pairs of gloves to the north gate
      ITEMS 10 pairs of gloves = gloves*10 双
      PLACE north gate = north gate
      """;

  private static final String TIMES =
      """
      请三天假
      DURATION 三天 = P3D

      我想8号到12号休年假
      PERIOD 8号到12号 = 2026-12-08/2026-12-12

      下周三下午两点半能约吗
      MOMENT 下周三下午两点半 = 2026-12-02T14:30

      3号行不行
      DATE 3号 = 2026-12-03

      十二月八号到十二号轮休
      PERIOD 十二月八号到十二号 = 2026-12-08/2026-12-12

      上周五交的，都十天了
      DATE 上周五 = 2026-11-20
      DURATION 十天 = P10D

      春节前后想回趟老家，正月初三也行
      PERIOD 春节前后 = 2027-01-30/2027-02-13
      DATE 正月初三 = 2027-02-08

      月底前办完，最晚下个月5号
      DATE 月底前 = 2026-11-30
      DATE 下个月5号 = 2026-12-05

      从明天起连休三天
      PERIOD 从明天起连休三天 = 2026-11-24/2026-11-26

      8号、9号都行
      DATE 8号 = 2026-12-08
      DATE 9号 = 2026-12-09

      周一一起去，周五一早回
      DATE 周一 = 2026-11-23
      MOMENT 周五一早 = 2026-11-27T06:00/2026-11-27T09:00

      周一下午
      MOMENT 周一下午 = 2026-11-23T12:00/2026-11-23T18:00

      １２月３日
      DATE １２月３日 = 2026-12-03

      can we meet next Wednesday at 3pm, or in two weeks?
      MOMENT next Wednesday at 3pm = 2026-12-02T15:00
      DATE in two weeks = 2026-12-07

      I am off from the 8th to the 12th
      PERIOD from the 8th to the 12th = 2026-12-08/2026-12-12
      """;

  private static final String PEOPLE =
      """
      给我报三个人
      HEADCOUNT 三个人 = 3

      所里二十来号人，申请二十份盒饭
      HEADCOUNT 二十来号人 = 20-25
      ITEMS 二十份盒饭 = boxed-meal*20 份

      我妈想挂骨科，在青河县医院
      RELATION 我妈 = mother
      DEPARTMENT 骨科 = orthopaedics
      HOSPITAL 青河县医院 = qinghe-people

      岳父昨天走了，花了三千五百块
      RELATION 岳父 = wifes_father
      DATE 昨天 = 2026-11-22
      MONEY 三千五百块 = 3500

      能转到北京协和医院吗
      PLACE 北京 = 北京
      HOSPITAL 协和医院 = 协和医院

      省第九人民医院骨科
      HOSPITAL 省第九人民医院 = 省第九人民医院
      DEPARTMENT 骨科 = orthopaedics

      打13800001234找我，或者010-62345678
      PHONE 13800001234 = 13800001234
      PHONE 010-62345678 = 01062345678

      我警号900101，O型血
      BADGE 900101 = 900101
      BLOOD_TYPE O型血 = O

      我媳妇是AB型阴性
      RELATION 我媳妇 = wife
      BLOOD_TYPE AB型阴性 = AB-

      县局和交警队都要
      UNIT 县局 = qinghe
      UNIT 交警队 = qinghe-jiaojing

      城关要三个
      UNIT 城关 = 城关
      QUANTITY 三个 = 3 个

      疗养想去青岛
      PLACE 青岛 = 青岛

      我们仨去，一家三口
      HEADCOUNT 我们仨 = 3
      HEADCOUNT 一家三口 = 3

      my wife needs cardiology at Qinghe People's Hospital
      RELATION my wife = wife
      DEPARTMENT cardiology = cardiology
      HOSPITAL Qinghe People's Hospital = qinghe-people

      ￥300元，大概两百来块
      MONEY ￥300元 = 300
      MONEY 两百来块 = 200-250
      """;

  @TestFactory
  Stream<DynamicTest> thingsAndQuantities() {
    return cases(THINGS);
  }

  @TestFactory
  Stream<DynamicTest> timesAndLengthsOfTime() {
    return cases(TIMES);
  }

  @TestFactory
  Stream<DynamicTest> peoplePlacesMoneyAndSigns() {
    return cases(PEOPLE);
  }

  private static Stream<DynamicTest> cases(String cases) {
    return Stream.of(cases.strip().split("\n\n", -1))
        .map(each -> each.split("\n", 2))
        .map(each ->
            DynamicTest.dynamicTest(
                each[0], () -> assertThat(Reads.found(each[0])).isEqualTo(each[1])));
  }
}
