package org.nuanjing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Decisions are numbered without gaps, a page at most, and all of one form. */
class DecisionsTest {

  private static final int PAGE_LINES = 60;
  private static final int LINE_CHARACTERS = 120;

  @Test
  void numbersHaveNoGaps() throws IOException {
    List<String> names = decisions().stream().map(file -> file.getFileName().toString()).toList();
    assertThat(names).isNotEmpty().allMatch(name -> name.matches("\\d{4}(-[a-z0-9]+)+\\.md"));
    assertThat(names.stream().map(name -> Integer.parseInt(name.substring(0, 4))))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, names.size()).boxed().toList());
  }

  @Test
  void eachIsAPageAtMost() throws IOException {
    for (Path file : decisions()) {
      assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(PAGE_LINES);
      assertThat(Files.readAllLines(file))
          .as(file.toString())
          .allMatch(line -> line.length() <= LINE_CHARACTERS);
    }
  }

  @Test
  void eachSaysWhatWasDecidedWhyAndAtWhatPrice() throws IOException {
    for (Path file : decisions()) {
      List<String> lines = Files.readAllLines(file);
      String number = file.getFileName().toString().substring(0, 4);
      assertThat(lines.getFirst()).as(file.toString()).startsWith("# " + number + " ");
      assertThat(lines).as(file.toString()).contains("## Decision", "## Why", "## Price");
    }
  }

  private static List<Path> decisions() throws IOException {
    try (var files = Files.list(Path.of("src/decisions"))) {
      return files.sorted().toList();
    }
  }
}
