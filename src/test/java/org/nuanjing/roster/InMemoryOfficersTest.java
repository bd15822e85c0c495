package org.nuanjing.roster;

import java.util.List;

class InMemoryOfficersTest implements OfficersContract {

  private final TestClock clock = new TestClock();
  private final InMemoryOfficers officers = new InMemoryOfficers(roster(), clock);

  @Override
  public Officers officers() {
    return officers;
  }

  @Override
  public Activations activations() {
    return officers;
  }

  @Override
  public TestClock clock() {
    return clock;
  }

  @Override
  public OfficerId id(String badge) {
    return new OfficerId("id-" + badge);
  }

  private List<Officer> roster() {
    return ROSTER.stream()
        .map(entry ->
            new Officer(
                id(entry.badge()), entry.badge(), entry.name(), entry.category(), entry.unit()))
        .toList();
  }
}
