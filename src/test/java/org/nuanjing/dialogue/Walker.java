package org.nuanjing.dialogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.IncomingMessage.Origin;
import org.nuanjing.channel.IncomingMessage.Setting;
import org.nuanjing.dialogue.Effect.Say;
import org.nuanjing.dialogue.Effect.Timer;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.Slot;
import org.nuanjing.intents.Slot.Type;

/** An officer who writes anything at all: examples, answers, noise, taps, silence. */
final class Walker {

  private static final List<String> SHORT =
      List.of(
          "是",
          "不是",
          "好的",
          "跳过",
          "不知道",
          "为什么问这个",
          "取消",
          "停",
          "安全计划",
          "我去忙",
          "换一位",
          "忘掉我说的",
          "0",
          "不想回答",
          "继续",
          "先放着",
          "提交",
          "都不是",
          "找真人",
          "菜单",
          "算了",
          "嗯",
          "1",
          "2",
          "english",
          "中文",
          "谢谢",
          "隐私",
          "我的诉求",
          "不对，是二十箱",
          "改成明天",
          "再加五箱",
          "另外我还想请两天假",
          "地点改一下",
          "我没太懂",
          "？？？",
          "#%￥",
          "。",
          "😭",
          "yes",
          "no",
          "skip",
          "why",
          "I don't know",
          "cancel",
          "later");

  private static final List<Intent> INTENTS = World.CATALOG.list();

  /** Requests come more often than their share, for most of what can go wrong is in them. */
  private static final List<Intent> REQUESTS =
      INTENTS.stream().filter(intent -> intent.behaviour() == Behaviour.REQUEST).toList();

  private final Random random;
  private final World world;

  Walker(Random random, World world) {
    this.random = random;
    this.world = world;
  }

  /** Does one thing; what was done, for messages. */
  String step() {
    world.passes(Duration.ofSeconds(20));
    int dice = random.nextInt(100);
    if (dice < 30 && world.conversation.pending() instanceof Pending.Form form) {
      return answer(form);
    }
    if (dice < 50) {
      return taps();
    }
    if (dice < 60) {
      return writes(pick(SHORT));
    }
    if (dice < 80) {
      return writes(noisy(pick(pick(REQUESTS).examples())));
    }
    if (dice < 91) {
      return writes(noisy(pick(pick(INTENTS).examples())));
    }
    return somethingElse(dice);
  }

  private String somethingElse(int dice) {
    switch (dice) {
      case 92 -> world.sendsPhoto(random.nextBoolean() ? "" : pick(SHORT));
      case 93 -> world.hears(new Content.Location(31.2, 121.5));
      case 94 -> world.hears(new Content.Sticker("🙂"));
      case 95 ->
          world.hears(
              new Content.Text(pick(pick(REQUESTS).examples())), Origin.EDITED, Setting.PRIVATE);
      case 96 -> {
        world.passes(Duration.ofHours(20));
        world.wakes(Timer.DRAFT_REMINDS);
      }
      case 97 -> {
        world.passes(Duration.ofHours(24));
        world.wakes(Timer.DRAFT_EXPIRES);
      }
      case 91 -> {
        world.passes(Duration.ofSeconds(random.nextInt(60)));
        world.wakes(pick(List.of(Timer.EXERCISE_GOES_ON, Timer.SCREENING_WAITS)));
      }
      case 98 -> world.hears(new Content.Chosen("f:stale.x:file", "旧按钮"));
      default -> world.restarts();
    }
    return "something else " + dice;
  }

  private String answer(Pending.Form form) {
    Intent intent = World.CATALOG.get(form.intent());
    Slot asked =
        intent.slots().stream()
            .filter(slot -> form.asking().filter(slot.name()::equals).isPresent())
            .findFirst()
            .orElse(null);
    if (asked == null) {
      return writes(random.nextInt(3) == 0 ? "提交" : "改成" + SampleAnswers.of(intent, first(intent)));
    }
    if (asked.type() == Type.FILES) {
      world.sendsPhoto("");
      return "photo";
    }
    return writes(
        random.nextBoolean()
            ? SampleAnswers.of(intent, asked)
            : SampleAnswers.other(intent, asked));
  }

  private static Slot first(Intent intent) {
    return intent.slots().stream()
        .filter(slot -> slot.type() != Type.FILES)
        .findFirst()
        .orElseThrow();
  }

  private String taps() {
    List<Choice> choices = new ArrayList<>();
    for (Effect effect : world.said) {
      if (effect instanceof Say say) {
        choices.addAll(say.choices());
      }
    }
    if (choices.isEmpty()) {
      return writes(pick(SHORT));
    }
    Choice choice = pick(choices);
    world.hears(new Content.Chosen(choice.value(), choice.label()));
    return "taps " + choice.label();
  }

  private String writes(String words) {
    world.writes(words);
    return words;
  }

  /** The words with signs lost, doubled or swapped now and then. */
  private String noisy(String words) {
    StringBuilder noisy = new StringBuilder(words);
    while (noisy.length() > 2 && random.nextInt(3) == 0) {
      int at = random.nextInt(noisy.length() - 1);
      switch (random.nextInt(3)) {
        case 0 -> noisy.deleteCharAt(at);
        case 1 -> noisy.insert(at, noisy.charAt(at));
        default -> {
          char sign = noisy.charAt(at);
          noisy.setCharAt(at, noisy.charAt(at + 1));
          noisy.setCharAt(at + 1, sign);
        }
      }
    }
    return noisy.toString();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
