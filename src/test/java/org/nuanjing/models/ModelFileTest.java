package org.nuanjing.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.models.ModelFile.Found;

class ModelFileTest {

  private static final Fingerprint INPUTS = new Fingerprint("0123456789abcdef".repeat(4));
  private static final Fingerprint OTHERS = new Fingerprint("0123456789abcdee".repeat(4));

  /** Everything a model may be made of, as texts, so that it can be compared bit by bit. */
  private static List<String> values(ModelReader in) {
    return List.of(
        Integer.toString(in.number()),
        Long.toHexString(Double.doubleToRawLongBits(in.real())),
        String.join("|", in.texts()),
        Arrays.toString(Arrays.stream(in.reals()).mapToLong(Double::doubleToRawLongBits).toArray()),
        bits(in.floats()),
        bits(in.sparse()));
  }

  private static String bits(float[] numbers) {
    StringBuilder bits = new StringBuilder();
    for (float number : numbers) {
      bits.append(Integer.toHexString(Float.floatToRawIntBits(number))).append(' ');
    }
    return bits.toString();
  }

  private static ModelWriter model() {
    ModelWriter out = new ModelWriter();
    out.number(-7);
    out.real(-0.0);
    out.texts(List.of("", "体检", "\ud83d", "a|b"));
    out.reals(new double[] {Math.PI, Double.NaN, Double.MIN_VALUE});
    out.floats(new float[] {1.1f, Float.NEGATIVE_INFINITY});
    out.sparse(new float[] {0, 0, -0f, 0, 0, 0, 0, 0, 2.5f, Float.MIN_VALUE, 0});
    return out;
  }

  private static Found<List<String>> read(byte[] file) {
    return ModelFile.read(file, INPUTS, ModelFileTest::values);
  }

  private static byte[] file() {
    return ModelFile.bytes(INPUTS, model().bytes());
  }

  @Test
  void everyNumberComesBackBitByBit() {
    Found<List<String>> found = read(file());
    assertThat(found.origin()).isEqualTo(Origin.SHIPPED);
    assertThat(found.model().orElseThrow())
        .containsExactly(
            "-7",
            "8000000000000000",
            "|体检|\ud83d|a|b",
            "[4614256656552045848, 9221120237041090560, 1]",
            "3f8ccccd ff800000 ",
            "0 0 80000000 0 0 0 0 0 40200000 1 0 ");
  }

  @Test
  void whatWasTrainedFromOtherInputsIsNotTaken() {
    Found<List<String>> found = ModelFile.read(file(), OTHERS, ModelFileTest::values);
    assertThat(found).isEqualTo(new Found<>(Origin.OTHER_INPUTS, Optional.empty()));
  }

  @Test
  void noByteCanBeAnotherOne() {
    for (int at = 0; at < file().length; at++) {
      byte[] changed = file();
      changed[at] ^= 4;
      assertThat(read(changed).model()).as("byte %d", at).isEmpty();
    }
  }

  @Test
  void nothingCanBeMissingOrTooMuch() {
    byte[] file = file();
    for (int length = 0; length < file.length; length++) {
      assertThat(read(Arrays.copyOf(file, length)).origin()).isEqualTo(Origin.DAMAGED);
    }
    assertThat(read(Arrays.copyOf(file, file.length + 1)).origin()).isEqualTo(Origin.DAMAGED);
  }

  /** A file that is whole, written by code that writes otherwise than this reads. */
  @Test
  void whatDoesNotFitItsReaderIsDamaged() {
    ModelWriter more = model();
    more.number(1);
    assertThat(read(ModelFile.bytes(INPUTS, more.bytes())).origin()).isEqualTo(Origin.DAMAGED);
    ModelWriter less = new ModelWriter();
    less.number(-7);
    assertThat(read(ModelFile.bytes(INPUTS, less.bytes())).origin()).isEqualTo(Origin.DAMAGED);
  }

  @Test
  void lengthsAreCheckedBeforeMemoryIsTaken() {
    for (int length : new int[] {-1, 2, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      ByteBuffer claims = ByteBuffer.allocate(8).putInt(length).putInt(9).flip();
      assertThatThrownBy(() -> new ModelReader(claims).texts()).isInstanceOf(DamagedModel.class);
      assertThatThrownBy(() -> new ModelReader(claims).reals()).isInstanceOf(DamagedModel.class);
      assertThatThrownBy(() -> new ModelReader(claims).floats()).isInstanceOf(DamagedModel.class);
      assertThatThrownBy(() -> new ModelReader(claims).sparse()).isInstanceOf(DamagedModel.class);
    }
  }

  @Test
  void whatIsWrittenStandsWhereItIsLookedForAndNothingBesideIt(@TempDir Path classes)
      throws IOException {
    new ModelFile("mine").write(classes, INPUTS, model());
    new ModelFile("mine").write(classes, INPUTS, model());
    try (var files = Files.walk(classes).filter(Files::isRegularFile)) {
      assertThat(files).containsExactly(classes.resolve("nuanjing/models/mine.model"));
    }
    assertThat(classes.resolve("nuanjing/models/mine.model")).hasBinaryContent(file());
  }
}
