package org.nuanjing.authoring.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.authoring.Folders;
import org.nuanjing.authoring.IntentSet;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.IntentsSource;
import org.nuanjing.roster.TestClock;
import org.springframework.boot.health.contributor.Status;

/** A folder is edited while the program runs. */
class HotReloadTest {

  @TempDir private Path folder;

  private final TestClock clock = new TestClock();
  private int edits;

  @SuppressWarnings("NullAway.Init") // made before every test
  private LiveIntents live;

  @SuppressWarnings("NullAway.Init")
  private Reload reload;

  @SuppressWarnings("NullAway.Init")
  private FolderWatch watch;

  @BeforeEach
  void begin() {
    IntentsSource source = new IntentsSource(Optional.of(Folders.few(folder)));
    live = Parts.live(IntentSet.of(source.read()), clock, source.stamp());
    reload = new Reload(source, live, clock);
    watch = new FolderWatch(source, reload);
  }

  private String title() {
    return live.catalog().get("thanks").title().zh();
  }

  /** Edits a file, at another time than every time before. */
  private void edit(String old, String text) throws IOException {
    Path file = folder.resolve("thanks/intent.yaml");
    Folders.replace(file, old, text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L + 1_000L * edits++));
  }

  private void lookTwice() {
    watch.look();
    watch.look();
  }

  @Test
  void whatStandsStillIsNotReadAgain() {
    IntentCatalog before = live.current();
    lookTwice();
    lookTwice();
    assertThat(live.current()).isSameAs(before);
  }

  /** A question a view leaves to its default would be answered as if the folder had nothing. */
  @Test
  void everyQuestionToTheCatalogIsPassedOn() {
    assertThat(Arrays.stream(live.catalog().getClass().getDeclaredMethods()).map(Method::getName))
        .containsAll(
            Arrays.stream(IntentCatalog.class.getMethods())
                .map(Method::getName)
                .filter(name -> !name.equals("get"))
                .toList());
  }

  @Test
  void aSoundChangeIsTakenIntoUse() throws IOException {
    String before = title();
    clock.move(Duration.ofMinutes(5));
    edit("zh: " + before, "zh: 多谢");
    lookTwice();
    assertThat(title()).isEqualTo("多谢");
    assertThat(live.since()).isEqualTo(clock.instant());
    assertThat(reload.faults()).isEmpty();
  }

  @Test
  void aFaultyChangeLeavesTheEarlierInUseUntilItIsMended() throws IOException {
    String before = title();
    edit("zh: " + before, "cn: 多谢");
    lookTwice();
    assertThat(title()).isEqualTo(before);
    assertThat(reload.faults())
        .extracting(fault -> fault.file())
        .containsOnly("thanks/intent.yaml");
    assertThat(new IntentsHealth(live, reload).health().getStatus()).isEqualTo(new Status("STALE"));
    edit("cn: 多谢", "zh: 多谢啦");
    lookTwice();
    assertThat(title()).isEqualTo("多谢啦");
    assertThat(reload.faults()).isEmpty();
    assertThat(new IntentsHealth(live, reload).health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void aFaultyFolderIsReadOnceUntilItChanges() throws IOException {
    edit("zh: " + title(), "cn: 多谢");
    lookTwice();
    var faults = reload.faults();
    lookTwice();
    assertThat(reload.faults()).isSameAs(faults);
  }

  @Test
  void whatIsStillBeingWrittenIsNotReadByHalf() throws IOException {
    String before = title();
    edit("zh: " + before, "zh: 多");
    watch.look();
    edit("zh: 多", "zh: 多谢");
    watch.look();
    assertThat(title()).isEqualTo(before);
    watch.look();
    assertThat(title()).isEqualTo("多谢");
  }

  @Test
  void wordsOfRiskAreTakenIntoUseAndCheckedToo() {
    Path signals = folder.resolve("crisis/signals.yaml");
    Folders.replace(signals, "blank:\n", "blank:\n  - '谢谢'\n");
    assertThat(reload.now()).isInstanceOf(Reload.Outcome.Swapped.class);
    Folders.replace(signals, "'谢谢'", "'谢谢('");
    assertThat(reload.now())
        .isInstanceOfSatisfying(
            Reload.Outcome.Kept.class,
            kept ->
                assertThat(kept.faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.file()).isEqualTo("crisis/signals.yaml")));
  }

  @Test
  void aFolderThatIsGoneLeavesTheEarlierInUse() throws IOException {
    Path away = folder.resolveSibling(folder.getFileName() + "-away");
    Files.move(folder, away);
    try {
      lookTwice();
      assertThat(reload.faults())
          .singleElement()
          .asString()
          .contains("cannot be read", "which is no folder");
      assertThat(live.catalog().find("thanks")).isPresent();
    } finally {
      Files.move(away, folder);
    }
    lookTwice();
    assertThat(reload.faults()).isEmpty();
  }

  @Test
  void operatorsReadItAnewAtOnceAndHearWhatIsWrong() throws IOException {
    IntentsEndpoint endpoint = new IntentsEndpoint(live, reload);
    assertThat(endpoint.seen().outcome()).isEqualTo("in use");
    edit("zh: " + title(), "zh: 多谢");
    assertThat(endpoint.readAnew().getStatus()).isEqualTo(200);
    assertThat(title()).isEqualTo("多谢");
    edit("zh: 多谢", "cn: 多谢");
    var kept = endpoint.readAnew();
    assertThat(kept.getStatus()).isEqualTo(422);
    IntentsEndpoint.Seen seen = Objects.requireNonNull(kept.getBody());
    assertThat(seen.outcome()).isEqualTo("kept");
    assertThat(seen.faults()).anyMatch(fault -> fault.startsWith("thanks/intent.yaml:"));
    assertThat(seen.intents()).isEqualTo(Folders.countFew());
  }

  @Test
  void figuresTellOfFaultsAndOfTheLastSwap() throws IOException {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    new IntentsMetrics(live, reload).bindTo(registry);
    edit("zh: " + title(), "cn: 多谢");
    lookTwice();
    assertThat(registry.get("nuanjing.intents.faults").gauge().value()).isPositive();
    clock.move(Duration.ofHours(1));
    edit("cn: 多谢", "zh: 多谢");
    lookTwice();
    assertThat(registry.get("nuanjing.intents.faults").gauge().value()).isZero();
    assertThat(registry.get("nuanjing.intents.swapped").gauge().value())
        .isEqualTo((double) clock.instant().getEpochSecond());
  }
}
