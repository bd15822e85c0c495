package org.nuanjing.roster;

import java.util.List;

class InMemorySecondFactorsTest implements SecondFactorsContract {

  private final TestClock clock = new TestClock();
  private final SecondFactors factors =
      new InMemorySecondFactors(
          new org.nuanjing.roster.reference.RosterStaff(
              List.of(StaffChatsContract.member("ning"), StaffChatsContract.member("shan"))),
          clock);

  @Override
  public SecondFactors factors() {
    return factors;
  }

  @Override
  public TestClock clock() {
    return clock;
  }
}
