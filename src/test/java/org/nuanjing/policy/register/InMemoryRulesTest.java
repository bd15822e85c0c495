package org.nuanjing.policy.register;

class InMemoryRulesTest implements RulesContract {

  private final Rules rules = new InMemoryRules();

  @Override
  public Rules rules() {
    return rules;
  }
}
