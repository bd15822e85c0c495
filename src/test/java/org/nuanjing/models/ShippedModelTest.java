package org.nuanjing.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.authoring.Folders;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.models.ShippedModel.Learned;

class ShippedModelTest {

  private static final List<Class<?>> CODE = List.of(ShippedModel.class);

  @TempDir private Path folder;

  /** What it learns of a folder is how many files that has. */
  private static ShippedModel<Integer> model(String name) {
    return new ShippedModel<>(
        name,
        CODE,
        read -> read.files().size(),
        (size, out) -> out.number(size),
        ModelReader::number);
  }

  private Fingerprint fingerprint() {
    return Fingerprint.of(IntentsFolder.read(folder), CODE);
  }

  @Test
  void whereNoneIsInsideItIsTrained() {
    IntentsFolder few = IntentsFolder.read(Folders.few(folder));
    assertThat(model("none").of(few)).isEqualTo(new Learned<>(few.files().size(), Origin.MISSING));
  }

  /** {@code src/test/resources} has this one. */
  @Test
  void whereTheOneInsideIsDamagedItIsTrained() {
    IntentsFolder few = IntentsFolder.read(Folders.few(folder));
    assertThat(model("damaged").of(few))
        .isEqualTo(new Learned<>(few.files().size(), Origin.DAMAGED));
  }

  @Test
  void theBuildWritesWhatTheProgramReads(@TempDir Path classes) throws IOException {
    IntentsFolder few = IntentsFolder.read(Folders.few(folder));
    assertThat(model("built").build(few, classes)).isEqualTo(Origin.MISSING);
    byte[] file = Files.readAllBytes(classes.resolve("nuanjing/models/built.model"));
    assertThat(ModelFile.read(file, fingerprint(), ModelReader::number).model())
        .isEqualTo(Optional.of(few.files().size()));
  }

  @Test
  void theSameFilesElsewhereAreTheSameInputs(@TempDir Path elsewhere) {
    Folders.few(folder);
    assertThat(Fingerprint.of(IntentsFolder.read(Folders.few(elsewhere)), CODE))
        .isEqualTo(fingerprint());
  }

  @Test
  void anythingElseInAFileMakesOtherInputs() {
    Folders.few(folder);
    Fingerprint before = fingerprint();
    Folders.append(folder.resolve("thanks/examples.yaml"), "#\n");
    assertThat(fingerprint()).isNotEqualTo(before);
  }

  @Test
  void anotherFileMakesOtherInputs() throws IOException {
    Folders.few(folder);
    Fingerprint before = fingerprint();
    Path moved = folder.resolve("thanks/renamed.yaml");
    Files.move(folder.resolve("thanks/examples.yaml"), moved);
    Fingerprint after = fingerprint();
    Files.delete(moved);
    assertThat(List.of(before, after, fingerprint())).doesNotHaveDuplicates();
  }

  @Test
  void otherCodeMakesOtherInputs() {
    IntentsFolder few = IntentsFolder.read(Folders.few(folder));
    assertThat(Fingerprint.of(few, List.of(IntentsFolder.class))).isNotEqualTo(fingerprint());
  }
}
