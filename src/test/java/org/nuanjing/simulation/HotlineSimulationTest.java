package org.nuanjing.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.nuanjing.duty.Rotas;
import org.nuanjing.simulation.HotlineSimulation.Order;
import org.nuanjing.triage.RiskLevel;

class HotlineSimulationTest {

  private static final int OFFICERS = 300;

  private final HotlineSimulation simulation =
      new HotlineSimulation(OFFICERS, 4, 7, Rotas.defaults());

  @Test
  void theSeverestReachAPersonSoonerThanFirstComeFirstServedAndNobodyStarves() {
    Waits live = simulation.run(Order.SEVERITY_WITH_LIFT);
    Waits firstCome = simulation.run(Order.FIRST_COME);

    assertThat(live.count()).as("everybody got a person").isEqualTo(OFFICERS);
    assertThat(live.at(RiskLevel.HIGH, 0.95)).isLessThan(firstCome.at(RiskLevel.HIGH, 0.95));
    assertThat(live.at(RiskLevel.HIGH, 0.5)).isLessThan(Duration.ofMinutes(5));
    assertThat(live.longest())
        .as("the lift bounds what the severest cost the others")
        .isLessThan(firstCome.longest().plus(Rotas.defaults().liftAfter().multipliedBy(2)));
  }

  @Test
  void theSameSeedGivesTheSameDay() {
    assertThat(simulation.run(Order.FIRST_COME).longest())
        .isEqualTo(simulation.run(Order.FIRST_COME).longest());
  }
}
