package org.nuanjing.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.channel.Content;
import org.nuanjing.dialogue.Pending;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.intents.Transcript;
import org.nuanjing.intents.Transcript.Files;
import org.nuanjing.intents.Transcript.Hears;
import org.nuanjing.intents.Transcript.NothingPending;
import org.nuanjing.intents.Transcript.Says;
import org.nuanjing.intents.Transcript.Sends;
import org.nuanjing.intents.Transcript.Start;
import org.nuanjing.intents.Transcript.Taps;
import org.nuanjing.intents.Transcript.Thing;
import org.nuanjing.intents.Transcript.Waits;

class RehearsalTest {

  @TempDir private static Path folder;

  @SuppressWarnings("NullAway.Init") // made before all tests
  private static Stage stage;

  private final Rehearsal chat =
      new Rehearsal(stage, Start.BOUND, Language.ZH, Rehearsal.MONDAY_AT_TEN);

  @BeforeAll
  static void open() {
    stage = Stage.of(IntentSet.of(IntentsFolder.read(Folders.few(folder))));
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  private static Performance play(Transcript.Turn... turns) {
    return new Player(stage)
        .play(new Transcript("x.txt", 1, "x", Start.BOUND, Language.ZH, List.of(turns)));
  }

  @Test
  void timersGoOffWhileTimePasses() {
    chat.asksFor("supply_request");
    assertThat(chat.pending()).isInstanceOf(Pending.Form.class);
    chat.waits(Duration.ofDays(3));
    assertThat(chat.pending()).isInstanceOf(Pending.Nothing.class);
    assertThat(chat.words()).isNotBlank();
    chat.waits(Duration.ofDays(3));
    assertThat(chat.said()).isEmpty();
  }

  @Test
  void aForkGoesOnByItself() {
    chat.asksFor("supply_request");
    Rehearsal fork = chat.fork();
    fork.writes("取消");
    assertThat(fork.pending()).isInstanceOf(Pending.Nothing.class);
    assertThat(chat.pending()).isInstanceOf(Pending.Form.class);
  }

  @Test
  void bindingMakesTheOfficerKnown() {
    Rehearsal stranger = new Rehearsal(stage, Start.UNBOUND, Language.ZH, Rehearsal.MONDAY_AT_TEN);
    stranger.asksFor("identity_binding");
    stranger.writes(stage.officer().badge());
    stranger.writes(Rehearsal.CODE);
    assertThat(stranger.words()).contains(stage.officer().name());
    stranger.asksFor("supply_request");
    assertThat(stranger.pending()).isInstanceOf(Pending.Form.class);
  }

  @Test
  void aButtonOfAnEarlierMessageCanStillBePressed() {
    chat.hears(Player.photo());
    assertThat(chat.buttons()).isNotEmpty();
    String label = chat.buttons().getLast().label();
    chat.hears(new Content.Sticker("🙂"));
    assertThat(chat.taps(label)).isTrue();
    assertThat(chat.taps("没有这个按钮")).isFalse();
  }

  @Test
  void theSampleRulesAnswer() {
    chat.asksFor("policy_question", "疗休养多少天");
    assertThat(chat.words()).contains("疗休养");
  }

  @Test
  void everyKindOfLineIsPlayedAndCompared() {
    Performance played =
        play(
            new Says(1, "转人工"),
            new Hears(2, List.of("编号")),
            new Files(3, "welfare", ResponseClass.R24H, Map.of()),
            new NothingPending(4),
            new Sends(5, Thing.PHOTO, ""),
            new Sends(6, Thing.STICKER, ""),
            new Waits(7, Duration.ofHours(1)));
    assertThat(played.scenes()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(played.scenes().getFirst().said()).isNotEmpty();
    assertThat(played.faults()).noneMatch(fault -> fault.line() == 2);
  }

  @Test
  void whatGoesOtherwiseIsToldWithItsLine() {
    assertThat(play(new Says(1, "你好"), new Hears(2, List.of("月球"))).faults())
        .singleElement()
        .asString()
        .startsWith("x.txt:2: The assistant does not say \"月球\" here; it says \"");
    assertThat(play(new Says(1, "你好"), new Taps(2, "月球"), new Says(3, "喂")).faults())
        .singleElement()
        .asString()
        .startsWith("x.txt:2: There is no button \"月球\"; there ");
    assertThat(play(new Files(1, "medical", ResponseClass.R2H, Map.of())).faults())
        .singleElement()
        .asString()
        .startsWith("x.txt:1: No ticket has been filed.");
    assertThat(
            play(new Says(1, "转人工"), new Files(2, "medical", ResponseClass.C0, Map.of())).faults())
        .singleElement()
        .asString()
        .startsWith("x.txt:2: The last ticket is ");
    assertThat(play(new Sends(1, Thing.PHOTO, ""), new NothingPending(2)).faults())
        .singleElement()
        .asString()
        .startsWith("x.txt:2: The assistant still waits");
  }
}
