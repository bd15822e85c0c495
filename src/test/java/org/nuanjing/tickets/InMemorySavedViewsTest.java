package org.nuanjing.tickets;

class InMemorySavedViewsTest implements SavedViewsContract {

  @Override
  public SavedViews views() {
    return new InMemorySavedViews();
  }
}
