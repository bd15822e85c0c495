package org.nuanjing.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nuanjing.tickets.SavedViews.Kept;
import org.nuanjing.tickets.SavedViews.View;

/** What every store of saved views promises. */
public interface SavedViewsContract {

  /** An empty store. */
  SavedViews views();

  @Test
  default void everybodyHasTheirOwnByNameAndANewOneOfTheSameNameTakesItsPlace() {
    SavedViews views = views();
    views.keep("lu", new View("b", "show=mine"));
    views.keep("lu", new View("a", "due=late"));
    views.keep("lu", new View("b", "tag=%E6%80%A5"));
    views.keep("tao", new View("a", ""));

    assertThat(views.of("lu"))
        .containsExactly(new View("a", "due=late"), new View("b", "tag=%E6%80%A5"));

    views.forget("lu", "a");
    views.forget("lu", "never there");
    assertThat(views.of("lu")).extracting(View::name).containsExactly("b");
    assertThat(views.of("tao")).hasSize(1);
  }

  @Test
  default void thereIsRoomForTwenty() {
    SavedViews views = views();
    for (int i = 0; i < SavedViews.MOST; i++) {
      assertThat(views.keep("lu", new View("v" + i, ""))).isEqualTo(Kept.KEPT);
    }
    assertThat(views.keep("lu", new View("more", ""))).isEqualTo(Kept.TOO_MANY);
    assertThat(views.keep("lu", new View("v7", "due=soon"))).isEqualTo(Kept.KEPT);
    assertThat(views.of("lu")).hasSize(SavedViews.MOST).contains(new View("v7", "due=soon"));
  }
}
