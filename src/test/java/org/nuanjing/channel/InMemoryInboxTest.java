package org.nuanjing.channel;

class InMemoryInboxTest implements InboxContract {
  @Override
  public Inbox inbox() {
    return new InMemoryInbox();
  }
}
