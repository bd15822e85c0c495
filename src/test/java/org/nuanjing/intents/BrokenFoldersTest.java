package org.nuanjing.intents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.intents.Intent.Behaviour;

/** A sound folder of four intents and a request, broken in one way at a time. */
class BrokenFoldersTest {

  private static final String REQUEST =
      """
      title: {zh: 水, en: Water}
      behaviour: request
      desk: supplies
      response: r24h
      confidentiality: named
      binding: required
      menu: 1
      slots:
        - name: size
          title: {zh: 大小, en: Size}
          type: choice
          ask: {zh: 多大, en: Which size}
          why: {zh: 才好装车。, en: To load the car.}
          options:
            - {value: small, label: {zh: 小, en: Small}}
            - {value: large, label: {zh: 大, en: Large}}
      """;

  private final Map<String, String> files = new TreeMap<>();

  @BeforeEach
  void soundFolder() {
    StringBuilder common = new StringBuilder();
    AnswerKeys.common()
        .forEach(key -> common.append('"').append(key).append("\": {zh: 话, en: words}\n"));
    files.put("_common/answers.yaml", common.toString());
    intent("water", REQUEST, "filed: {zh: '好，{reference}', en: 'Done, {reference}'}\n");
    IntentsReader.NEEDED.forEach(this::needed);
  }

  /** An intent of a behaviour, as short as can be. */
  private void needed(Behaviour behaviour) {
    String name = behaviour.name().toLowerCase(Locale.ROOT);
    String tickets =
        behaviour.filesTicket()
            ? "desk: welfare\nresponse: r24h\nconfidentiality: alias\nbinding: not_needed\n"
            : "";
    StringBuilder answers = new StringBuilder();
    AnswerKeys.of(behaviour, false, List.of())
        .keySet()
        .forEach(key -> answers.append(key).append(": {zh: 我在, en: I am here}\n"));
    intent(name, simple(name) + tickets, answers.toString());
  }

  private static String simple(String behaviour) {
    return "title: {zh: 名, en: Name}\nbehaviour: " + behaviour + "\n";
  }

  private void intent(String name, String intent, String answers) {
    files.put(name + "/intent.yaml", intent);
    files.put(name + "/answers.yaml", answers);
    files.put(name + "/examples.yaml", "zh: [%s啊]\nen: [%s please]\n".formatted(name, name));
    files.put(name + "/transcript.txt", "# 一次\nofficer: 你好\nassistant: 好\n");
  }

  private List<String> faults() {
    return IntentsReader.read(files).faults().stream().map(IntentFault::toString).toList();
  }

  private void replace(String file, String old, String text) {
    String before = files.getOrDefault(file, "");
    assertThat(before).contains(old);
    files.put(file, before.replace(old, text.replace("¶", "\n")));
  }

  @Test
  void theSoundFolderHasNoFaults() {
    assertThat(faults()).isEmpty();
    assertThat(IntentsReader.read(files).intents()).hasSize(1 + IntentsReader.NEEDED.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "behaviour: request | behavior: request | :2: | behavior is not known here",
        "desk: supplies | desk: kitchen | :3: | no desk of the kind kitchen",
        "response: r24h | response: soon | :4: | response cannot be soon",
        "confidentiality: named | confidentiality: Named | :5: | confidentiality cannot be Named",
        "binding: required | '' | :1: | binding is missing",
        "menu: 1 | menu: first | :7: | menu cannot be first",
        "menu: 1 | menu: 1¶menu: 2 | :8: | menu is there twice",
        "{zh: 水, en: Water} | {zh: 水} | :1: | title is not translated: en is missing",
        "{zh: 水, en: Water} | {zh: 水, en: ''} | :1: | en is empty",
        "{zh: 水, en: Water} | Water | :1: | title has no keys of its own",
        "type: choice | type: colour | :11: | type cannot be colour",
        "type: choice | type: text | :14: | Only a choice has options",
        "type: choice | type: choice¶"
            + "    opening: fills | :12: | Opening words can only fill a text",
        "'    ask: {zh: 多大, en: Which size}' | '' | :9: | The slot size has no question",
        "'    why: {zh: 才好装车。, en: To load the car.}' | '' | :9: | The slot size has no reason",
        "'      - {value: large, label: {zh: 大, en: Large}}' | '' | :11: | at least two options",
        "value: large | value: small | :16: | The option small is there twice",
        "name: size | name: My Size | :9: | My Size is no name",
        "menu: 1 | 'urgent: {slot: size, value: huge, response: r2h}' | :7: | No slot size can have"
            + " the value huge",
        "type: choice | 'type: choice¶    only_if: {slot: other, values: [small]}' | :12: | No slot"
            + " before has the name other and these values",
        "type: choice | 'type: choice¶    only_if: {slot: other}' | :12: | No slot before",
        "menu: 1 | 'menu: !!java.net.URL [x]' | :7: | Global tag is not allowed",
        "menu: 1 | 'menu: &a 1' | :7: | Tags (!), anchors (&) and aliases (*) are not read",
        "menu: 1 | 'menu: [1' | :8: | not valid YAML",
        "'slots:' | 'slots: none¶x:' | :8: | slots is no list"
      })
  void aFaultInIntentYamlIsToldWithItsLine(String old, String text, String line, String what) {
    replace("water/intent.yaml", old, text);
    assertThat(faults())
        .anySatisfy(
            fault -> assertThat(fault).startsWith("water/intent.yaml" + line).contains(what));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "water/answers.yaml | filed: | done: | The text done is used nowhere",
        "water/answers.yaml | filed: | done: | The text filed is missing",
        "water/answers.yaml | Done, {reference} | Done | places [reference] in Chinese but [] in"
            + " English",
        "water/answers.yaml | {reference} | {badge} | places nothing fills: [badge]",
        "_common/answers.yaml | '\"welcome\"' | '\"hello\"' | The text welcome is missing",
        "water/answers.yaml | Done, {reference} | '好了 {reference}' | filed is not translated: en is not"
            + " in English",
        "water/answers.yaml | 好， | 'all done now ' | filed is not translated: zh is not in Chinese",
        "water/examples.yaml | water啊 | '' | There is no example in Chinese",
        "water/examples.yaml | water please | MENU please! | is in menu already",
        "water/examples.yaml | 'en:' | 'fr:' | fr is not known here",
        "water/transcript.txt | # 一次 | 一次 | begins without a title",
        "water/transcript.txt | 'officer:' | 'police:' | This line is not understood",
        "water/transcript.txt | 'assistant: 好' | 'ticket: kitchen r2h' | no known desk",
        "water/transcript.txt | 'assistant: 好' | 'officer: 好' | Nothing is expected",
        "menu/intent.yaml | 'behaviour: menu' | 'behaviour: menu¶"
            + "desk: union' | desk has no meaning here",
        "menu/intent.yaml | 'behaviour: menu' | 'behaviour: menu¶"
            + "menu: 1' | the place 1 in the menu already",
        "menu/intent.yaml | 'behaviour: menu' | 'behaviour: answer' | No intent has the behaviour"
            + " menu"
      })
  void aFaultInAnyOtherFileIsTold(String file, String old, String text, String what) {
    replace(file, old, text);
    assertThat(faults()).anySatisfy(fault -> assertThat(fault).contains(what));
  }

  @Test
  void sentencesHeldOutAndMixedOnesAreRead() {
    files.put("out_of_scope/held_out.yaml", "zh: [下雪吗]\nen: [is it snowing]\n");
    files.put("_common/several.tsv", "label\ttext\nwater+menu\t要水，还要看菜单\nwater\t水，还有水\n");
    IntentsReader.Read read = IntentsReader.read(files);
    assertThat(read.faults()).isEmpty();
    assertThat(read.heldOut()).containsExactly("下雪吗", "is it snowing");
    assertThat(read.several())
        .containsExactly(
            new MixedExample(List.of("water", "menu"), "要水，还要看菜单"),
            new MixedExample(List.of("water"), "水，还有水"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "water+tea¬要水和茶 | :2: | There is no intent tea",
        "water+¬要水 | :2: | There is no intent .",
        "water+water¬要水 | :2: | A label is there twice",
        "water¬ | :2: | no label, tab and message",
        "要水 | :2: | no label, tab and message",
        "water¬要水¶menu¬要水 | :3: | in this file already"
      })
  void aFaultyMixedExampleIsToldWithItsLine(String rows, String line, String what) {
    String content = "label\ttext\n" + rows.replace('¬', '\t').replace('¶', '\n');
    files.put("_common/several.tsv", content);
    assertThat(faults())
        .singleElement()
        .asString()
        .startsWith("_common/several.tsv" + line)
        .contains(what);
  }

  @Test
  void mixedExamplesWithoutColumnNamesAreTold() {
    files.put("_common/several.tsv", "water\t要水\n");
    assertThat(faults()).singleElement().asString().contains("does not name the columns");
  }

  @Test
  void sentencesAreHeldOutOnlyFromWhatIsOutOfScopeAndAreNoExamples() {
    files.put("out_of_scope/held_out.yaml", "zh: [out_of_scope啊]\nen: [is it snowing]\n");
    files.put("water/held_out.yaml", "zh: [来水]\nen: [bring water]\n");
    assertThat(faults())
        .satisfiesExactly(
            twice ->
                assertThat(twice)
                    .startsWith("out_of_scope/held_out.yaml:1:")
                    .contains("is in this folder already"),
            alien ->
                assertThat(alien)
                    .startsWith("water/held_out.yaml:1:")
                    .contains("Only what is out of scope"));
  }

  @Test
  void missingAndStrangeFilesAreTold() {
    files.remove("water/transcript.txt");
    files.put("water/notes.md", "x");
    files.put("stray.yaml", "x");
    assertThat(faults())
        .satisfiesExactly(
            stray -> assertThat(stray).startsWith("stray.yaml:1: The file belongs to no intent"),
            notes -> assertThat(notes).startsWith("water/notes.md:1: The file is read by nothing"),
            gone -> assertThat(gone).startsWith("water/transcript.txt:1: The file is missing"));
  }

  @Test
  void everyFaultIsToldAtOnceAndStopsTheStart(@TempDir Path folder) throws IOException {
    replace("water/intent.yaml", "desk: supplies", "desk: kitchen");
    replace("water/intent.yaml", "menu: 1", "menu: first");
    replace("menu/answers.yaml", ", en: I am here", "");
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    assertThat(FolderIntentCatalog.check(folder)).hasSize(3);
    assertThatThrownBy(() -> FolderIntentCatalog.read(folder))
        .isInstanceOf(FaultyIntents.class)
        .hasMessageContainingAll(
            "in 3 places", "menu/answers.yaml:1:", "kitchen", "menu cannot be");
  }

  @Test
  void hostileYamlIsRefusedQuickly() {
    files.put("water/intent.yaml", "a: ".repeat(50) + "[".repeat(10_000));
    files.put("water/answers.yaml", "x".repeat(2_000_000));
    files.put("water/examples.yaml", "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\nzh: *b\n");
    files.put("menu/examples.yaml", "\0\1");
    assertThat(faults()).hasSizeGreaterThanOrEqualTo(4);
  }
}
