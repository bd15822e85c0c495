package org.nuanjing.aftercare;

class InMemoryFollowUpPlansTest implements FollowUpPlansContract {

  @Override
  public FollowUpPlans plans() {
    return new InMemoryFollowUpPlans();
  }
}
