package org.nuanjing.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.privacy.DataDir;
import org.nuanjing.privacy.SealSettings;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.reference.ReferenceSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;

@ExtendWith(RedisServerExtension.class)
class RosterConfigurationTest {

  @TempDir Path folder;

  /** No component itself, so that a start of the whole program does not find it. */
  @EnableConfigurationProperties({DataDir.class, SealSettings.class, ReferenceSettings.class})
  @ComponentScan(
      basePackages = {"org.nuanjing.privacy", "org.nuanjing.audit", "org.nuanjing.roster"})
  static class Modules {}

  @Test
  void withNothingConfiguredTheSamplesAndKeysOfItsOwnAreUsed(RedisServer redis) {
    runner(redis)
        .run(context -> {
          assertThat(context).hasSingleBean(AuditTrail.class).hasSingleBean(Officers.class);
          assertThat(folder.resolve("keys/seal.json")).exists();
          assertThat(context.getBean(StaffAccounts.class).createMissing())
              .hasSameSizeAs(context.getBean(Staff.class).list());
          assertThat(context.getBean(Activations.class).issueMissing()).hasSize(12);
        });
  }

  @Test
  void anotherKeyThanTheOneOfTheDataStopsTheStart(RedisServer redis) {
    runner(redis).run(context -> assertThat(context).hasNotFailed());

    runner(redis)
        .withPropertyValues("nuanjing.privacy.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
        .run(context ->
            assertThat(context).getFailure().hasMessageContaining("was sealed with another key"));
  }

  @Test
  void aFolderThatLacksItsFilesStopsTheStartWithEachOfThem(RedisServer redis) {
    runner(redis)
        .withPropertyValues("nuanjing.reference.folder=" + folder)
        .run(context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("units.yaml")
                .hasMessageContaining("officers.csv"));
  }

  private ApplicationContextRunner runner(RedisServer redis) {
    return new ApplicationContextRunner()
        .withUserConfiguration(Modules.class)
        .withBean(RedisStore.class, redis::store)
        .withBean(Clock.class, TestClock::new)
        .withPropertyValues("nuanjing.data-dir=" + folder);
  }
}
