package org.nuanjing.roster;

import java.util.List;
import org.nuanjing.roster.reference.RosterStaff;

class InMemoryStaffChatsTest implements StaffChatsContract {

  private final StaffChats chats =
      new InMemoryStaffChats(
          new RosterStaff(
              List.of(StaffChatsContract.member("ning"), StaffChatsContract.member("shan"))),
          new TestClock());

  @Override
  public StaffChats chats() {
    return chats;
  }
}
