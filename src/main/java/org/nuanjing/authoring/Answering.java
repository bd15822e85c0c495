package org.nuanjing.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanjing.channel.Choice;
import org.nuanjing.dialogue.Pending;
import org.nuanjing.intents.Slot;

/**
 * Gets past a question in one of the ways an officer can: a plain answer, a button, skipping it.
 */
final class Answering {

  private Answering() {}

  /** The chat one question on; empty where nothing gets past it. */
  static Optional<Rehearsal> on(Rehearsal chat, Slot slot) {
    List<Rehearsal> tries = new ArrayList<>();
    if (slot.type() == Slot.Type.FILES) {
      Rehearsal sent = chat.fork();
      sent.hears(Player.photo());
      tries.add(sent);
    }
    words(slot).forEach(words -> tries.add(written(chat, words)));
    tries.add(written(chat, "跳过"));
    chat.buttons().stream().map(Choice::label).forEach(label -> tries.add(tapped(chat, label)));
    return tries.stream().filter(each -> isPast(each, slot)).findFirst();
  }

  private static Rehearsal written(Rehearsal chat, String words) {
    Rehearsal written = chat.fork();
    written.writes(words);
    return written;
  }

  private static Rehearsal tapped(Rehearsal chat, String label) {
    Rehearsal tapped = chat.fork();
    tapped.taps(label);
    return tapped;
  }

  /** Whether the question is answered; one filed before its questions end may be at its end. */
  private static boolean isPast(Rehearsal chat, Slot slot) {
    return (chat.pending() instanceof Pending.Nothing && !chat.tickets().isEmpty())
        || (chat.pending() instanceof Pending.Form form
            && form.asking().filter(slot.name()::equals).isEmpty()
            && form.values().containsKey(slot.name()));
  }

  private static Stream<String> words(Slot slot) {
    return switch (slot.type()) {
      case TEXT -> Stream.of("老样子", "没有变化，还是老样子");
      case CHOICE -> slot.options().stream().map(option -> option.label().zh());
      case YES_NO -> Stream.of("不是", "没有");
      case NUMBER -> Stream.of("3");
      case ITEMS -> Stream.of("口罩两箱");
      case QUANTITY -> Stream.of("两箱");
      case MONEY -> Stream.of("500元");
      case HEADCOUNT -> Stream.of("3个人");
      case DATE -> Stream.of("明天");
      case PERIOD -> Stream.of("25号到27号");
      case MOMENT -> Stream.of("明天下午三点");
      case DURATION -> Stream.of("三天");
      case PHONE -> Stream.of("13800000000");
      case BADGE -> Stream.of("900102");
      case BLOOD_TYPE -> Stream.of("A型");
      case RELATION -> Stream.of("妻子");
      case PLACE -> Stream.of("东关派出所");
      case UNIT -> Stream.of("青河县公安局");
      case HOSPITAL -> Stream.of("市人民医院");
      case DEPARTMENT -> Stream.of("心内科");
      case FILES -> Stream.of();
    };
  }
}
