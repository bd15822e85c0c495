package org.nuanjing.duty;

class InMemoryDutyBoardTest implements DutyBoardContract {

  @Override
  public DutyBoard board() {
    return new InMemoryDutyBoard();
  }
}
