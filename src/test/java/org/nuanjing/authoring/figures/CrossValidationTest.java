package org.nuanjing.authoring.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.authoring.Folders;
import org.nuanjing.authoring.IntentSet;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.Places.Example;

class CrossValidationTest {

  @TempDir private Path few;

  @SuppressWarnings("NullAway.Init") // made before every test
  private IntentsFolder folder;

  @SuppressWarnings("NullAway.Init")
  private IntentSet intents;

  @BeforeEach
  void read() {
    folder = IntentsFolder.read(Folders.few(few));
    intents = IntentSet.of(folder);
  }

  @Test
  void everyExampleIsJudgedOnceAndTheSameWayEveryTime() {
    List<Example> examples = folder.places().examples();
    List<Judged> once = CrossValidation.of(intents, examples, 2);
    assertThat(once).extracting(each -> each.row().where()).doesNotHaveDuplicates();
    assertThat(once)
        .extracting(each -> each.row().where())
        .containsExactlyInAnyOrderElementsOf(
            examples.stream().map(each -> each.file() + ":" + each.line()).toList());
    assertThat(CrossValidation.of(intents, examples, 2)).isEqualTo(once);
  }

  @Test
  void everyQuestionToTheCatalogIsPassedOn() {
    assertThat(Arrays.stream(CrossValidation.Part.class.getDeclaredMethods()).map(Method::getName))
        .containsAll(
            Arrays.stream(IntentCatalog.class.getMethods())
                .map(Method::getName)
                .filter(name -> !name.equals("get"))
                .toList());
  }

  @Test
  void noExampleIsJudgedByARecognizerThatHasSeenIt() {
    Evaluation across = Evaluation.across(folder, 3);
    Evaluation seen =
        Evaluation.of(
            "seen",
            folder.places().examples().stream()
                .map(each -> new Row("x", List.of(label(each)), "", each.text()))
                .toList(),
            folder);
    assertThat(seen.figures().accuracy().orElseThrow())
        .isGreaterThan(across.figures().accuracy().orElseThrow() + 0.02);
  }

  private String label(Example example) {
    return intents.catalog().get(example.intent()).label();
  }
}
