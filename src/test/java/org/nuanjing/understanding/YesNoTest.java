package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.SlotReader.NotThis;

class YesNoTest {

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
    Reads.assertStored(Slot.Type.YES_NO, text, "yes");
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
    Reads.assertStored(Slot.Type.YES_NO, text, "no");
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
    assertThat(Reads.read(Slot.Type.YES_NO, text)).isEqualTo(new NotThis("slot_not_yes_or_no"));
  }
}
