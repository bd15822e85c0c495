package org.nuanjing.directory.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The samples name the same hospitals wherever an officer may meet them. */
class SamplesAgreeTest {

  private static final Path LIST = Path.of("deploy/policies/绿色通道医院名录.html");
  private static final Pattern ROW = Pattern.compile("<tr>((?:<td>[^<]*</td>)+)</tr>");
  private static final Pattern CELL = Pattern.compile("<td>([^<]*)</td>");
  private static final Map<String, String> LEVELS =
      Map.of("3A", "三级甲等", "3B", "三级乙等", "2A", "二级甲等", "2B", "二级乙等", "1A", "一级甲等");

  @Test
  void theListAmongTheRulesSaysWhatTheDirectorySays() throws IOException {
    List<List<String>> listed =
        ROW.matcher(Files.readString(LIST))
            .results()
            .map(row -> CELL.matcher(row.group(1)).results().map(SamplesAgreeTest::text).toList())
            .toList();
    List<List<String>> known =
        greenChannels()
            .map(entry ->
                List.of(
                    text(entry, "name"),
                    Objects.requireNonNull(LEVELS.get(text(entry, "level"))),
                    ownPlace(entry),
                    String.join("、", texts(entry, "specialities")),
                    text(entry, "day"),
                    text(entry, "night"),
                    text(entry, "checked")))
            .toList();
    assertThat(listed).isNotEmpty().containsExactlyElementsOf(known);
  }

  @Test
  void everyHospitalOfTheDirectoryIsKnownByItsNamesToo() throws IOException {
    Map<String, Map<String, Object>> hospitals =
        entries("hospitals").collect(Collectors.toMap(entry -> text(entry, "id"), entry -> entry));
    assertThat(greenChannels())
        .allSatisfy(entry -> {
          Map<String, Object> named =
              Objects.requireNonNull(hospitals.get(text(entry, "id")), text(entry, "id"));
          assertThat(text(named, "name")).isEqualTo(text(entry, "name"));
          assertThat(text(named, "name-en")).isEqualTo(text(entry, "name-en"));
          assertThat(text(named, "level")).isEqualTo(text(entry, "level"));
          assertThat(text(named, "place")).isEqualTo(ownPlace(entry));
        });
  }

  private static Stream<Map<String, Object>> greenChannels() throws IOException {
    return entries("directory").filter(entry -> text(entry, "kind").equals("green_channel"));
  }

  private static Stream<Map<String, Object>> entries(String name) throws IOException {
    String yaml = Files.readString(Path.of("deploy/reference", name + ".yaml"));
    // Days stay as they are written.
    Map<String, List<Map<String, Object>>> all =
        new Yaml().load(yaml.replaceAll("checked: (\\S+)", "checked: '$1'"));
    return Objects.requireNonNull(all.get(name)).stream();
  }

  private static String ownPlace(Map<String, Object> entry) {
    String place = text(entry, "place");
    return place.substring(place.lastIndexOf('/') + 1);
  }

  private static String text(Map<String, Object> entry, String key) {
    return String.valueOf(entry.get(key));
  }

  private static List<String> texts(Map<String, Object> entry, String key) {
    return ((List<?>) Objects.requireNonNull(entry.get(key)))
        .stream().map(String::valueOf).toList();
  }

  private static String text(MatchResult cell) {
    return cell.group(1);
  }
}
