package org.nuanjing.unsealing;

class InMemoryUnsealingsTest implements UnsealingsContract {

  @Override
  public Unsealings unsealings() {
    return new InMemoryUnsealings();
  }
}
