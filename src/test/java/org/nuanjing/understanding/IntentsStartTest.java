package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.IntentsSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

class IntentsStartTest {

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(IntentsSettings.class)
  @ComponentScan({"org.nuanjing.intents", "org.nuanjing.understanding"})
  static class Both {}

  private final ApplicationContextRunner program =
      new ApplicationContextRunner().withUserConfiguration(Both.class);

  @Test
  void withNoSettingTheIntentsInsideTheProgramAreUnderstood() {
    program.run(context -> {
      assertThat(context.getBean(IntentCatalog.class).find("counselling")).isPresent();
      assertThat(context.getBean(Recognizer.class).recognize("转人工"))
          .isInstanceOf(Recognition.Recognized.class);
    });
  }

  @Test
  void anOutsideFolderTakesTheirPlace(@TempDir Path folder) throws IOException {
    copy(Path.of("intents"), folder);
    Path title = folder.resolve("greeting/intent.yaml");
    Files.writeString(title, Files.readString(title).replace("打招呼", "寒暄"));
    program
        .withPropertyValues("nuanjing.intents.folder=" + folder)
        .run(context ->
            assertThat(context.getBean(IntentCatalog.class).get("greeting").title().zh())
                .isEqualTo("寒暄"));
  }

  @Test
  void faultsStopTheStartWithAllOfThemListed(@TempDir Path folder) throws IOException {
    copy(Path.of("intents"), folder);
    Files.delete(folder.resolve("thanks/transcript.txt"));
    Files.delete(folder.resolve("goodbye/answers.yaml"));
    program
        .withPropertyValues("nuanjing.intents.folder=" + folder)
        .run(context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContainingAll(
                    "2 places", "thanks/transcript.txt:1", "goodbye/answers.yaml:1"));
  }

  @Test
  void aFolderThatIsNotThereStopsTheStart() {
    program
        .withPropertyValues("nuanjing.intents.folder=/no/such/folder")
        .run(context ->
            assertThat(context).getFailure().rootCause().hasMessageContaining("no folder"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
