package org.nuanjing.authoring.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.authoring.Folders;
import org.nuanjing.dialogue.Dialogue;
import org.nuanjing.dialogue.Sources;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.IntentsSettings;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.InMemoryOfficers;
import org.nuanjing.roster.Officers;
import org.nuanjing.roster.TestClock;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.Routing;
import org.nuanjing.understanding.Gazetteer;
import org.nuanjing.understanding.SlotReader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

class IntentsStartTest {

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(IntentsSettings.class)
  @ComponentScan({"org.nuanjing.intents", "org.nuanjing.authoring"})
  static class Both {

    @Bean
    Clock clock() {
      return new TestClock();
    }

    @Bean
    Units units() {
      return Parts.UNITS;
    }

    @Bean
    Desks desks() {
      return Parts.DESKS;
    }

    @Bean
    Routing routing(Units units, Desks desks) {
      return new Routing(units, desks);
    }

    @Bean
    Officers officers(Clock clock) {
      return new InMemoryOfficers(List.of(), clock);
    }

    @Bean
    Sources sources() {
      return Sources.none();
    }

    @Bean
    SlotReader reader() {
      return new SlotReader(Gazetteer.EMPTY);
    }
  }

  private final ApplicationContextRunner program =
      new ApplicationContextRunner().withUserConfiguration(Both.class);

  @Test
  void withNoSettingTheIntentsInsideTheProgramAreInUse() {
    program.run(context -> {
      assertThat(context.getBean(IntentCatalog.class).find("counselling")).isPresent();
      assertThat(context).hasSingleBean(Dialogue.class);
      assertThat(context.getBean(Watching.class).isRunning()).isFalse();
    });
  }

  @Test
  void anOutsideFolderTakesTheirPlaceAndIsWatched(@TempDir Path folder) {
    Path title = Folders.few(folder).resolve("thanks/intent.yaml");
    Folders.replace(title, "zh: 道谢", "zh: 多谢");
    program
        .withPropertyValues("nuanjing.intents.folder=" + folder)
        .run(context -> {
          assertThat(context.getBean(IntentCatalog.class).get("thanks").title().zh())
              .isEqualTo("多谢");
          assertThat(context.getBean(Watching.class).isRunning()).isTrue();
        });
  }

  @Test
  void faultsStopTheStartWithAllOfThemListed(@TempDir Path folder) throws IOException {
    Folders.few(folder);
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
}
