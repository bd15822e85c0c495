package org.nuanjing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every source file stands as google-java-format writes it; {@code -Dformat=apply} rewrites those
 * that do not.
 *
 * <p>A test and not a Maven plugin, because the formatter reads Java as the running JDK does, and
 * Maven itself may run on an older one.
 */
class FormatTest {

  private final Formatter formatter =
      new Formatter(JavaFormatterOptions.builder().reorderModifiers(true).build());

  @Test
  void everySourceFileIsFormatted() throws IOException, FormatterException {
    List<Path> unformatted = new ArrayList<>();
    for (Path file : sources()) {
      String written = Files.readString(file);
      String formatted = format(written);
      if (!formatted.equals(written)) {
        unformatted.add(file);
        if ("apply".equals(System.getProperty("format"))) {
          Files.writeString(file, formatted);
        }
      }
    }
    if (!"apply".equals(System.getProperty("format"))) {
      assertThat(unformatted)
          .as("files to format with: mvn test -Dtest=FormatTest -Dformat=apply")
          .isEmpty();
    }
  }

  private String format(String source) throws FormatterException {
    String imports =
        RemoveUnusedImports.removeUnusedImports(
            ImportOrderer.reorderImports(source, JavaFormatterOptions.Style.GOOGLE));
    return formatter.formatSource(imports);
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
