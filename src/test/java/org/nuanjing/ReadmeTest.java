package org.nuanjing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Slot;
import picocli.CommandLine;

/** What README.md says of the code is so. */
class ReadmeTest {

  private static final Set<String> AGREED =
      Set.of(
          ".ci",
          ".editorconfig",
          ".gitattributes",
          ".gitignore",
          "LICENSE",
          "NOTICE",
          "README.md",
          "deploy",
          "intents",
          "pom.xml",
          "src");

  /** What tools leave there; .gitignore names them. */
  private static final Set<String> NOT_OURS = Set.of(".git", "target", "data", ".idea", ".vscode");

  private static final Pattern COMMAND =
      Pattern.compile("java -jar (?:target/)?nuanjing\\.jar((?: [a-z]+)*)");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

  private final String readme = Packages.read(Path.of("README.md"));

  @Test
  void moduleTableEqualsThePackages() {
    String table =
        Packages.modules().stream()
            .map(ReadmeTest::row)
            .collect(
                Collectors.joining(
                    "\n", "| module | what it is | may use |\n|---|---|---|\n", "\n"));
    assertThat(section("## Modules"))
        .as("README.md must hold this table:\n" + table)
        .contains(table);
  }

  private static String row(Packages.Module module) {
    String uses =
        module.uses().stream().map(use -> "`" + use + "`").collect(Collectors.joining(", "));
    return "| `%s` | %s | %s |"
        .formatted(module.name(), module.sentence(), uses.isEmpty() ? "—" : uses);
  }

  @Test
  void commandsNamedExist() {
    List<String> named =
        COMMAND.matcher(readme).results().map(found -> found.group(1).strip()).distinct().toList();
    assertThat(named).contains("chat");
    for (String path : named) {
      CommandLine command = Nuanjing.commandLine();
      for (String word : path.isEmpty() ? new String[0] : path.split(" ")) {
        if (!command.getSubcommands().isEmpty()) {
          assertThat(command.getSubcommands()).as("nuanjing " + path).containsKey(word);
          command = Objects.requireNonNull(command.getSubcommands().get(word));
        }
      }
    }
  }

  @Test
  void everyCommandIsNamed() {
    Nuanjing.commandLine()
        .getSubcommands()
        .forEach((name, command) -> {
          assertThat(readme).contains("`" + name);
          command
              .getSubcommands()
              .keySet()
              .forEach(below -> assertThat(readme).contains("`" + name + " " + below));
        });
  }

  @Test
  void testCommandIsTheGate() {
    assertThat(section("## Test it")).contains("\n```sh\nmvn verify\n```\n");
    assertThat(Packages.read(Path.of(".ci/run"))).doesNotContain("mvn verify");
  }

  @Test
  void nothingElseStandsAtTheTop() throws IOException {
    Set<String> there = new TreeSet<>();
    try (var files = Files.list(Path.of("."))) {
      files.map(file -> file.getFileName().toString()).forEach(there::add);
    }
    there.removeAll(NOT_OURS);
    assertThat(there).isEqualTo(new TreeSet<>(AGREED));
  }

  @Test
  void everyBehaviourAndTypeOfSlotIsNamed() {
    Stream.concat(Stream.of(Intent.Behaviour.values()), Stream.of(Slot.Type.values()))
        .map(constant -> "`" + constant.name().toLowerCase(Locale.ROOT) + "`")
        .forEach(name -> assertThat(section("## Add an intent")).contains(name));
  }

  @Test
  void filesItPointsToExist() {
    Matcher link = LINK.matcher(readme);
    while (link.find()) {
      assertThat(Path.of(link.group(1))).exists();
    }
  }

  @Test
  void variablesItNamesAreSettings() {
    String sample = Packages.read(Path.of("deploy/nuanjing.yaml"));
    Pattern.compile("NUANJING_[A-Z_]+|SERVER_PORT")
        .matcher(readme)
        .results()
        .forEach(found -> assertThat(sample).contains(found.group()));
  }

  private String section(String heading) {
    int start = readme.indexOf("\n" + heading + "\n");
    assertThat(start).as("README.md has a section " + heading).isNotNegative();
    int end = readme.indexOf("\n## ", start + 1);
    return readme.substring(start, end < 0 ? readme.length() : end);
  }
}
