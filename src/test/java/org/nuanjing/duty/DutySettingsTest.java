package org.nuanjing.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nuanjing.triage.RiskLevel;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DutySettingsTest {

  @Test
  void theDefaultsAreThoseOfTheClinicalRules() {
    DutySettings settings = bind("most-contacts", "2");

    assertThat(settings).isEqualTo(Rotas.defaults());
    Ladder high = settings.ladders().of(RiskLevel.HIGH);
    assertThat(high.rungs())
        .extracting(Rung::after)
        .containsExactly(
            Duration.ZERO, Duration.ofSeconds(60), Duration.ofMinutes(3), Duration.ofMinutes(5));
    assertThat(settings.ladders().of(RiskLevel.IMMINENT).rungs().getFirst().roles())
        .containsExactlyInAnyOrder(DutyRole.values());
  }

  @Test
  void aLadderThatIsWrongOrSlowerThanTheRulesIsRefused() {
    refused("high.steps", "0s primary, 2m backup", "second step comes within 1m");
    refused("moderate.steps", "0s primary, 5m backup, 20m lead", "its last within 15m");
    refused("low.steps", "5s primary", "calls somebody at once");
    refused("imminent.steps", "0s everyone", "“everyone” is nobody to call");
    refused("high.steps", "0s primary, 60s", "calls nobody");
    refused("high.steps", "0s primary, 60s backup, 30s lead", "not later");
    refused("high.steps", "0s primary, soon backup", "“soon” is no time");
    refused("high.repeat", "1h", "10s to 15m");
    refused("imminent.silent-after", "1s", "30s to 15m");
    refused("most-contacts", "0", "1 or more");
    refused("lift-after", "1m", "10m to 12h");
  }

  private static void refused(String name, String value, String because) {
    assertThatThrownBy(() -> bind(name, value))
        .rootCause()
        .hasMessageContaining("nuanjing.duty.")
        .hasMessageContaining(because);
  }

  private static DutySettings bind(String name, String value) {
    return new Binder(new MapConfigurationPropertySource(Map.of("nuanjing.duty." + name, value)))
        .bind("nuanjing.duty", DutySettings.class)
        .get();
  }
}
