package org.nuanjing.dialogue;

import java.util.Map;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Slot;
import org.nuanjing.intents.Slot.Type;

/** One plain answer to the question of any slot, so that conversations can be made from folders. */
final class SampleAnswers {

  private static final Map<Type, String> ANSWERS =
      Map.ofEntries(
          Map.entry(Type.TEXT, "情况我简单写两句"),
          Map.entry(Type.NUMBER, "三"),
          Map.entry(Type.ITEMS, "手套两箱"),
          Map.entry(Type.QUANTITY, "五箱"),
          Map.entry(Type.MONEY, "三千元"),
          Map.entry(Type.HEADCOUNT, "二十个人"),
          Map.entry(Type.DATE, "下周三"),
          Map.entry(Type.PERIOD, "8号到12号"),
          Map.entry(Type.MOMENT, "下周三下午"),
          Map.entry(Type.DURATION, "三天"),
          Map.entry(Type.PHONE, "13800001234"),
          Map.entry(Type.BADGE, "010203"),
          Map.entry(Type.BLOOD_TYPE, "O型"),
          Map.entry(Type.RELATION, "岳父"),
          Map.entry(Type.PLACE, "北环卡点"),
          Map.entry(Type.UNIT, "城关派出所"),
          Map.entry(Type.HOSPITAL, "县医院"),
          Map.entry(Type.DEPARTMENT, "骨科"));

  /** Other answers of the same types. */
  private static final Map<Type, String> OTHERS =
      Map.ofEntries(
          Map.entry(Type.TEXT, "换一种说法再写两句"),
          Map.entry(Type.NUMBER, "四"),
          Map.entry(Type.ITEMS, "雨衣三件"),
          Map.entry(Type.QUANTITY, "六箱"),
          Map.entry(Type.MONEY, "五百元"),
          Map.entry(Type.HEADCOUNT, "三十个人"),
          Map.entry(Type.DATE, "下周五"),
          Map.entry(Type.PERIOD, "15号到18号"),
          Map.entry(Type.MOMENT, "明天上午"),
          Map.entry(Type.DURATION, "六天"),
          Map.entry(Type.PHONE, "13900005678"),
          Map.entry(Type.BADGE, "040506"),
          Map.entry(Type.BLOOD_TYPE, "AB型"),
          Map.entry(Type.RELATION, "母亲"),
          Map.entry(Type.PLACE, "南门岗亭"),
          Map.entry(Type.UNIT, "交警大队"),
          Map.entry(Type.HOSPITAL, "市医院"),
          Map.entry(Type.DEPARTMENT, "心内科"));

  private SampleAnswers() {}

  /** An answer in words that makes nothing urgent; a file is no words. */
  static String of(Intent intent, Slot slot) {
    return switch (slot.type()) {
      case CHOICE -> option(intent, slot, 0);
      case YES_NO -> isUrgent(intent, slot, "no") ? "是" : "不是";
      case FILES -> throw new IllegalArgumentException("A file is sent, not said.");
      default -> ANSWERS.getOrDefault(slot.type(), "");
    };
  }

  /** Another answer to the same question. */
  static String other(Intent intent, Slot slot) {
    return switch (slot.type()) {
      case CHOICE -> option(intent, slot, 1);
      case YES_NO -> of(intent, slot);
      default -> OTHERS.getOrDefault(slot.type(), "");
    };
  }

  private static String option(Intent intent, Slot slot, int nth) {
    return slot.options().stream()
        .filter(option -> !isUrgent(intent, slot, option.value()))
        .skip(nth)
        .findFirst()
        .orElseThrow()
        .label()
        .zh();
  }

  private static boolean isUrgent(Intent intent, Slot slot, String value) {
    return intent
        .urgent()
        .filter(urgent -> urgent.slot().equals(slot.name()) && urgent.value().equals(value))
        .isPresent();
  }
}
