package org.nuanjing;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.nuanjing.duty.DutySettings;
import org.nuanjing.simulation.HotlineSimulation;
import org.nuanjing.simulation.HotlineSimulation.Order;
import org.nuanjing.simulation.Waits;
import org.nuanjing.triage.RiskLevel;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Simulations of what cannot be tried on people. */
@Command(
    name = "simulate",
    description = {"模拟。", "Simulations."},
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Runnable {

  private static final List<RiskLevel> LEVELS =
      List.of(RiskLevel.IMMINENT, RiskLevel.HIGH, RiskLevel.MODERATE, RiskLevel.LOW);
  private static final Map<Order, String> NAMES =
      Map.of(
          Order.FIRST_COME, "first come, first served",
          Order.SEVERITY_ALONE, "severity alone",
          Order.SEVERITY_WITH_LIFT, "severity first, those who wait lifted");

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "hotline",
      description = {
        "一天的热线：几千人、一阵高峰、二十位咨询师，看各级别多久有人接。",
        "A day of the hotline: thousands of officers, a surge, counsellors with realistic reactions."
      },
      mixinStandardHelpOptions = true)
  int hotline(
      @Option(names = "--officers", defaultValue = "2500") int officers,
      @Option(names = "--counsellors", defaultValue = "20") int counsellors,
      @Option(names = "--seed", defaultValue = "1") long seed) {
    DutySettings settings =
        new Binder(new MapConfigurationPropertySource(Map.of("nuanjing.duty.most-contacts", "2")))
            .bind("nuanjing.duty", DutySettings.class)
            .get();
    HotlineSimulation simulation = new HotlineSimulation(officers, counsellors, seed, settings);
    out.printf(
        "%d officers, %d counsellors, seed %d: time to a person%n", officers, counsellors, seed);
    for (Order order : List.of(Order.FIRST_COME, Order.SEVERITY_ALONE, Order.SEVERITY_WITH_LIFT)) {
      print(NAMES.getOrDefault(order, order.name()), simulation.run(order));
    }
    return 0;
  }

  private void print(String name, Waits waits) {
    out.println("-- " + name);
    for (RiskLevel level : LEVELS) {
      out.printf(
          "   %-9s %5d officers  median %8s  p95 %8s  longest %8s%n",
          level,
          waits.count(level),
          shown(waits.at(level, 0.5)),
          shown(waits.at(level, 0.95)),
          shown(waits.at(level, 1)));
    }
    out.printf(
        "   everybody got a person: %d; longest wait %s%n", waits.count(), shown(waits.longest()));
  }

  private static String shown(Duration time) {
    return time.compareTo(Duration.ofMinutes(2)) < 0
        ? time.toSeconds() + " s"
        : "%d:%02d min".formatted(time.toMinutes(), time.toSecondsPart());
  }
}
