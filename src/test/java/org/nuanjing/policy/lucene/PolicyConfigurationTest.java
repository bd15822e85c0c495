package org.nuanjing.policy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.policy.PolicyLibrary;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class PolicyConfigurationTest {

  @EnableConfigurationProperties(PolicySettings.class)
  static class Settings {}

  @TempDir Path data;
  private ApplicationContextRunner program;

  @BeforeEach
  void describeTheProgram() {
    program =
        new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class, PolicyConfiguration.class)
            .withPropertyValues("nuanjing.data-dir=" + data);
  }

  @Test
  void theSamplesAreReadyWithoutAnySetting() {
    program.run(context -> {
      assertThat(context).hasSingleBean(PolicyLibrary.class);
      assertThat(context.getBean(HealthIndicator.class).health())
          .isEqualTo(
              Health.up()
                  .withDetail("documents", 10)
                  .withDetail("passages", context.getBean(LucenePolicyLibrary.class).passages())
                  .build());
      assertThat(data.resolve("policy-index/current")).exists();
    });
  }

  @Test
  void aFolderOfDocumentsTakesTheirPlace() throws IOException {
    Path documents = Files.createDirectory(data.resolve("rules"));
    Files.writeString(documents.resolve("a.md"), "# 办法\n第一条 休息。");
    program
        .withPropertyValues("nuanjing.policy.documents=" + documents)
        .run(context -> assertThat(documents(context)).isEqualTo(1));
  }

  @Test
  void anIndexBuiltOnTheCommandLineIsUsed() throws IOException {
    Path documents = Files.createDirectory(data.resolve("rules"));
    Files.writeString(documents.resolve("a.md"), "# 办法\n第一条 休息。");
    new PolicyShelf(data.resolve(PolicyShelf.INDEX_FOLDER)).update(documents, Progress.SILENT);
    program.run(context -> assertThat(documents(context)).isEqualTo(1));
  }

  @Test
  void aDamagedIndexIsBuiltAnewFromTheFolderItCameFrom() throws IOException {
    Path documents = Files.createDirectory(data.resolve("rules"));
    Files.writeString(documents.resolve("a.md"), "# 办法\n第一条 休息。");
    PolicyShelf shelf = new PolicyShelf(data.resolve(PolicyShelf.INDEX_FOLDER));
    shelf.update(documents, Progress.SILENT);
    Files.writeString(data.resolve("policy-index/current"), "index-0");
    program.run(context -> assertThat(documents(context)).isEqualTo(1));
  }

  @Test
  void aFolderThatIsNotThereStopsTheStartAndSaysHowToMendIt() {
    program
        .withPropertyValues("nuanjing.policy.documents=" + data.resolve("nowhere"))
        .run(context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("nuanjing.policy.documents names no folder"));
  }

  private static int documents(org.springframework.context.ApplicationContext context) {
    return context.getBean(LucenePolicyLibrary.class).documents();
  }
}
