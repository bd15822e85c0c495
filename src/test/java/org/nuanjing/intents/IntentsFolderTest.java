package org.nuanjing.intents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.intents.Transcript.NothingPending;
import org.nuanjing.intents.Transcript.Sends;
import org.nuanjing.intents.Transcript.Thing;
import org.nuanjing.intents.Transcript.Waits;

class IntentsFolderTest {

  private static final String LIST = Misunderstood.FILE;

  private static List<Transcript.Turn> turns(String lines) {
    return IntentsFolder.of(Map.of("a/transcript.txt", "# One\n" + lines + "\n"))
        .transcripts()
        .getFirst()
        .turns();
  }

  @Test
  void thingsSentTimePassingAndAnEndAreRead() {
    assertThat(turns("officer sends: photo \"病历\"\nofficer sends: location\nwait: 20h"))
        .containsExactly(
            new Sends(2, Thing.PHOTO, "病历"),
            new Sends(3, Thing.LOCATION, ""),
            new Waits(4, Duration.ofHours(20)));
    assertThat(turns("wait: 90m\nwait: 2d\nnothing pending"))
        .containsExactly(
            new Waits(2, Duration.ofMinutes(90)),
            new Waits(3, Duration.ofDays(2)),
            new NothingPending(4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer sends: money", "wait: long", "wait: 0h", "nothing left"})
  void whatIsNoTurnIsTold(String line) {
    IntentsFolder folder =
        IntentsFolder.of(Map.of("a/transcript.txt", "# One\nassistant: x\n" + line + "\n"));
    assertThat(folder.faults())
        .filteredOn(fault -> fault.file().equals("a/transcript.txt"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.line()).isEqualTo(3));
  }

  @Test
  void placesAreExact() {
    String intent =
        """
        # a comment first
        title: {zh: 水, en: Water}
        behaviour: request
        slots:
          - name: size
            type: text
          - type: text
            name: colour
        """;
    Places places =
        IntentsFolder.of(
                Map.of(
                    "water/intent.yaml",
                    intent,
                    "water/examples.yaml",
                    "zh:\n  - 水\n\n  - 再来水\nen:\n  - water\n"))
            .places();
    assertThat(places.slot("water", "size")).isEqualTo(5);
    assertThat(places.slot("water", "colour")).isEqualTo(7);
    assertThat(places.slot("water", "none")).isEqualTo(1);
    assertThat(places.key("water/intent.yaml", "behaviour")).isEqualTo(3);
    assertThat(places.examples())
        .extracting(Places.Example::text, Places.Example::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("水", 2),
            org.assertj.core.groups.Tuple.tuple("再来水", 4),
            org.assertj.core.groups.Tuple.tuple("water", 6));
  }

  @Test
  void knownMisunderstandingsAreReadWithTheirLines() {
    IntentsFolder folder =
        IntentsFolder.of(Map.of(LIST, "label\ttext\ncrisis\t算了吧\n\nthanks+goodbye\t谢了，回见\n"));
    assertThat(folder.misunderstood())
        .containsExactly(
            new Misunderstood(2, "crisis", "算了吧"), new Misunderstood(4, "thanks+goodbye", "谢了，回见"));
  }

  @Test
  void aListThatIsNoListIsTold() {
    Map<String, String> files = new TreeMap<>();
    files.put(LIST, "crisis\t算了吧\nonly words\n");
    assertThat(IntentsFolder.of(files).faults())
        .extracting(IntentFault::toString)
        .anySatisfy(fault ->
            assertThat(fault).startsWith(LIST + ":1: The names of the columns are missing"))
        .anySatisfy(
            fault -> assertThat(fault).startsWith(LIST + ":2: This line is no label and text"));
  }

  @Test
  void aLabelNobodyCountsAsIsTold() {
    assertThat(IntentsFolder.of(Map.of(LIST, "label\ttext\ntea\t来杯茶\n")).faults())
        .extracting(IntentFault::toString)
        .anySatisfy(fault -> assertThat(fault).startsWith(LIST + ":2: No intent counts as tea"));
  }
}
