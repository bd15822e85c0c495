package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that hold numerals, times and names and mean none of them. */
class FindNothingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "你好",
        "帮我看一下",
        "我们一起去吧",
        "万一出事怎么办",
        "三心二意",
        "五四青年",
        "一点点小事",
        "二话不说就来了",
        "老三说的",
        "十分感谢",
        "一定一定",
        "千万别说出去",
        "有一天他会明白",
        "一天到晚忙",
        "三天两头加班",
        "乱七八糟",
        "每周三例会",
        "三点建议",
        "有点难受",
        "等了半天没人理",
        "一块去吧",
        "提一个意见",
        "有个问题想问",
        "给个机会",
        "第一次来",
        "早上好",
        "晚上好啊",
        "春节快乐",
        "good morning",
        "每天下午5点以后",
        "每月8号",
        "工作日晚上",
        "I sat down",
        "the sun is up",
        "one day you will see",
        "twice a week",
        "may 5 times fail",
        "a lot of work",
        "could you help me a bit"
      })
  void everydayWordsGiveNothing(String text) {
    assertThat(Reads.found(text)).isEqualTo("nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3号楼停水了",
        "5号门",
        "13号线",
        "8号会议室",
        "2号卡点",
        "打12356",
        "拨120",
        "报了110",
        "119来过",
        "单号WZ20240611003",
        "订单WZ20240611003到哪了",
        "编号0087不要了",
        "07-1234怎么样了",
        "工单07-1234",
        "ticket 07-1234",
        "血压130/85",
        "体温38.5度",
        "涨了20%",
        "42码",
        "第3中队",
        "3栋2单元",
        "三年级",
        "高三学生",
        "http://a.cn/8/12号",
        "二维码扫不了",
        "84岁",
        "房号301",
        "京A12345"
      })
  void numbersThatCountNothingAreNeitherDaysNorPhonesNorAmounts(String text) {
    assertThat(Reads.found(text)).isEqualTo("nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "这辈子值了",
        "不小心大意了",
        "免疫力差",
        "喝水都困难",
        "茶余饭后",
        "打水漂",
        "卖水果店的",
        "这杯茶不错吧",
        "他吃了一瓶药",
        "订一张去西边的票",
        "推荐一部好看的片子",
        "找对象难",
        "直系亲属怎么算",
        "去大医院看看",
        "医院在哪",
        "献血400毫升",
        "发到群里",
        "送到哪了",
        "送到我这儿",
        "羽毛球赛"
      })
  void wordsThatLookOrSoundLikeNamesAreNone(String text) {
    assertThat(Reads.found(text)).isEqualTo("nothing");
  }
}
