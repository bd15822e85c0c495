package org.nuanjing.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.intents.IntentFault;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.ShippedIntents;

/** A sound folder, broken in one way at a time: what only shows when it is tried out. */
class IntentCheckTest {

  @TempDir private Path folder;

  private IntentCheck.Report check() {
    return IntentCheck.of(IntentsFolder.read(folder));
  }

  private List<String> faults() {
    return check().faults().stream().map(IntentFault::toString).toList();
  }

  @Test
  void theShippedFolderHasNoFaults() {
    assertThat(IntentCheck.of(ShippedIntents.FOLDER).faults()).isEmpty();
  }

  @Test
  void theSoundFolderHasNoFaults() {
    Folders.few(folder);
    assertThat(check()).isEqualTo(new IntentCheck.Report(List.of(), List.of(), Set.of()));
  }

  @Test
  void aConversationThatNoLongerHoldsIsToldWithWhatIsSaidInstead() {
    Folders.few(folder);
    Path transcript = folder.resolve("thanks/transcript.txt");
    Folders.append(transcript, "\n\n# 收尾\nofficer: 谢谢你\nassistant: 不可能的话\n");
    int added = Folders.line(transcript, "不可能的话");
    assertThat(faults())
        .singleElement()
        .asString()
        .startsWith("thanks/transcript.txt:" + added + ": ")
        .contains("does not say \"不可能的话\" here; it says \"");
  }

  @Test
  void aButtonThatIsNotThereEndsTheConversation() {
    Folders.few(folder);
    Path transcript = folder.resolve("thanks/transcript.txt");
    Folders.append(transcript, "\n\n# 收尾\nofficer: 取消\nofficer taps: 去月球\nassistant: 不可能的话\n");
    assertThat(faults())
        .singleElement()
        .asString()
        .startsWith("thanks/transcript.txt:" + Folders.line(transcript, "去月球"))
        .contains("There is no button \"去月球\"");
  }

  @Test
  void helpLinesThatAreMissingAreToldForEveryState() {
    Folders.few(folder);
    Folders.replace(folder.resolve("crisis/answers.yaml"), "12356", "热线");
    Path intent = folder.resolve("supply_request/intent.yaml");
    String slots = "supply_request/intent.yaml:" + Folders.line(intent, "- name: deliver_to");
    assertThat(faults())
        .anySatisfy(fault ->
            assertThat(fault)
                .startsWith(slots + ": There is no way out while \"")
                .contains("\"我不想活了\" does not get 12356"))
        .anySatisfy(fault -> assertThat(fault).startsWith("ticket_add/intent.yaml:"))
        .anySatisfy(fault -> assertThat(fault).startsWith("_common/answers.yaml:"))
        .filteredOn(fault -> fault.contains("no way out"))
        .hasSizeGreaterThan(30);
  }

  @Test
  void wordsOfRiskWithFaultsAreToldWithTheirLine() {
    Folders.few(folder);
    Path signals = folder.resolve("crisis/signals.yaml");
    Folders.replace(signals, "level: imminent", "level: terrible");
    assertThat(faults())
        .anySatisfy(fault ->
            assertThat(fault)
                .startsWith("crisis/signals.yaml:" + Folders.line(signals, "terrible"))
                .contains("level cannot be \"terrible\""));
  }

  @Test
  void wordsOfRiskThatNoLongerNoticeAreTold() {
    Folders.few(folder);
    Path signals = folder.resolve("crisis/signals.yaml");
    Folders.replace(signals, "blank:\n", "blank:\n  - '我不想活了'\n");
    assertThat(faults())
        .anySatisfy(fault ->
            assertThat(fault)
                .startsWith("crisis/signals.yaml:")
                .contains("\"我不想活了\" is NONE [] of SELF by the patterns"));
  }

  @Test
  void everythingIsToldAtOnceAndInOrder() {
    Folders.few(folder);
    Folders.append(
        folder.resolve("thanks/transcript.txt"), "\n\n# 空\nofficer: 谢谢\nassistant: 没有\n");
    Folders.append(folder.resolve("ticket_add/examples.yaml"), "  - 谢 谢你们呢！\n");
    Folders.append(folder.resolve("goodbye/examples.yaml"), "  - 谢谢你们啊\n");
    Folders.replace(
        folder.resolve("help_menu/intent.yaml"), "behaviour: menu", "colour: red\nbehaviour: menu");
    List<IntentFault> faults = check().faults();
    assertThat(faults)
        .extracting(IntentFault::file)
        .contains("ticket_add/examples.yaml", "help_menu/intent.yaml", "thanks/transcript.txt")
        .isSorted();
    assertThat(check().leftOut()).containsExactly("help_menu");
  }

  @Test
  void aFolderThatCannotBeTriedOutIsReadAllTheSame() {
    Folders.write(folder.resolve("answers.yaml"), "x");
    IntentCheck.Report report = check();
    assertThat(report.faults()).extracting(IntentFault::file).contains("answers.yaml", ".");
    assertThat(report.leftOut()).containsExactly("*");
  }

  @Test
  void aMisunderstandingThatIsOverMustLeaveTheList() {
    Folders.few(folder);
    Folders.write(
        folder.resolve("_common/misunderstood.tsv"), "label\ttext\nthanks\t我不想活了\ncrisis\t我不想活了\n");
    IntentCheck.Report report = check();
    assertThat(report.faults())
        .singleElement()
        .asString()
        .isEqualTo("_common/misunderstood.tsv:3: \"我不想活了\" is understood by now. Remove the line.");
    assertThat(report.known())
        .singleElement()
        .satisfies(known -> assertThat(known.label()).isEqualTo("thanks"));
  }
}
