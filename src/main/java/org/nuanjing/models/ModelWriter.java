package org.nuanjing.models;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes what a model is made of, every number bit by bit. Each value is read again by the method
 * of {@link ModelReader} with the same name, in the same order.
 */
public final class ModelWriter {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A whole number. */
  public void number(int number) {
    put(Integer.BYTES, buffer -> buffer.putInt(number));
  }

  /** A number with a fraction. */
  public void real(double number) {
    put(Double.BYTES, buffer -> buffer.putDouble(number));
  }

  /** Texts of any signs, even of halves of them; their lengths, then all their UTF-16 units. */
  public void texts(List<String> texts) {
    number(texts.size());
    put(
        Integer.BYTES * texts.size(),
        buffer -> texts.forEach(text -> buffer.putInt(text.length())));
    texts.forEach(
        text -> put(Character.BYTES * text.length(), buffer -> buffer.asCharBuffer().put(text)));
  }

  /** Numbers of double precision. */
  public void reals(double[] numbers) {
    number(numbers.length);
    put(Double.BYTES * numbers.length, buffer -> buffer.asDoubleBuffer().put(numbers));
  }

  /** Numbers of single precision. */
  public void floats(float[] numbers) {
    number(numbers.length);
    put(Float.BYTES * numbers.length, buffer -> buffer.asFloatBuffer().put(numbers));
  }

  /**
   * Numbers of single precision most of which are 0: a bit for each, the first the lowest, then
   * those that are not.
   */
  public void sparse(float[] numbers) {
    byte[] marks = new byte[Math.ceilDiv(numbers.length, Byte.SIZE)];
    float[] others = new float[numbers.length];
    int size = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (Float.floatToRawIntBits(numbers[i]) != 0) {
        marks[i / Byte.SIZE] |= (byte) (1 << i % Byte.SIZE);
        others[size++] = numbers[i];
      }
    }
    number(numbers.length);
    out.writeBytes(marks);
    floats(Arrays.copyOf(others, size));
  }

  private void put(int size, Consumer<ByteBuffer> content) {
    ByteBuffer buffer = ByteBuffer.allocate(size);
    content.accept(buffer);
    out.writeBytes(buffer.array());
  }

  /** All that was written. */
  public byte[] bytes() {
    return out.toByteArray();
  }
}
