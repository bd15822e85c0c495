package org.nuanjing.models;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32C;

/**
 * The file of a model that is inside the program. It is used only where it was trained from exactly
 * what is there now, and is whole.
 *
 * <table>
 * <caption>What stands in it; numbers have their highest byte first</caption>
 * <tr><td>8 bytes</td><td>{@code NUANJING}</td></tr>
 * <tr><td>4 bytes</td><td>the version of this form, 1</td></tr>
 * <tr><td>32 bytes</td><td>the {@link Fingerprint} of what it was trained from</td></tr>
 * <tr><td>4 bytes</td><td>the length of the rest</td></tr>
 * <tr><td>4 bytes</td><td>the CRC-32C of the rest</td></tr>
 * <tr><td>the rest</td><td>what {@link ModelWriter} wrote</td></tr>
 * </table>
 *
 * @param name what stands before {@code .model}
 */
public record ModelFile(String name) {

  private static final String FOLDER = "nuanjing/models/";
  private static final byte[] MARK = "NUANJING".getBytes(US_ASCII);
  private static final int VERSION = 1;
  private static final int HEADER = MARK.length + Integer.BYTES + Fingerprint.BYTES + 8;

  /**
   * What came of looking for a model.
   *
   * @param origin {@link Origin#SHIPPED}, or why there is none
   */
  public record Found<T>(Origin origin, Optional<T> model) {}

  /**
   * The model inside the program, if it was trained from these inputs.
   *
   * @param decoding makes a model of what was written; throws {@link DamagedModel} where it cannot
   */
  public <T> Found<T> find(Fingerprint inputs, Function<ModelReader, T> decoding) {
    try (InputStream in = ModelFile.class.getResourceAsStream("/" + path())) {
      return in == null ? none(Origin.MISSING) : read(in.readAllBytes(), inputs, decoding);
    } catch (IOException damaged) {
      return none(Origin.DAMAGED);
    }
  }

  /** The same of a file's bytes. */
  static <T> Found<T> read(byte[] file, Fingerprint inputs, Function<ModelReader, T> decoding) {
    ByteBuffer in = ByteBuffer.wrap(file);
    if (file.length < HEADER || !Arrays.equals(taken(in, MARK.length), MARK)) {
      return none(Origin.DAMAGED);
    }
    if (in.getInt() != VERSION || !Arrays.equals(taken(in, Fingerprint.BYTES), inputs.bytes())) {
      return none(Origin.OTHER_INPUTS);
    }
    if (in.getInt() != file.length - HEADER || in.getInt() != sum(in)) {
      return none(Origin.DAMAGED);
    }
    try {
      ModelReader reader = new ModelReader(in);
      T model = decoding.apply(reader);
      reader.end();
      return new Found<>(Origin.SHIPPED, Optional.of(model));
    } catch (DamagedModel damaged) {
      return none(Origin.DAMAGED);
    }
  }

  /**
   * Writes the model; a reader sees the file that was there before or this one, whole.
   *
   * @param classes the folder of all that will be inside the program
   */
  public void write(Path classes, Fingerprint inputs, ModelWriter model) {
    Path file = classes.resolve(path());
    Path fresh = file.resolveSibling(name + ".writing");
    try {
      Files.createDirectories(fresh.getParent());
      Files.write(fresh, bytes(inputs, model.bytes()));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written.", e);
    }
  }

  static byte[] bytes(Fingerprint inputs, byte[] content) {
    return ByteBuffer.allocate(HEADER + content.length)
        .put(MARK)
        .putInt(VERSION)
        .put(inputs.bytes())
        .putInt(content.length)
        .putInt(sum(ByteBuffer.wrap(content)))
        .put(content)
        .array();
  }

  private String path() {
    return FOLDER + name + ".model";
  }

  private static <T> Found<T> none(Origin why) {
    return new Found<>(why, Optional.empty());
  }

  private static byte[] taken(ByteBuffer in, int size) {
    byte[] taken = new byte[size];
    in.get(taken);
    return taken;
  }

  private static int sum(ByteBuffer content) {
    CRC32C sum = new CRC32C();
    sum.update(content.slice());
    return (int) sum.getValue();
  }
}
