package org.nuanjing.models;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@link ModelWriter} wrote, in the same order. Throws {@link DamagedModel} where it
 * does not fit, before it takes memory for what is not there.
 */
public final class ModelReader {

  private final ByteBuffer in;

  /** A reader of what stands between the place and the limit of a buffer. */
  public ModelReader(ByteBuffer in) {
    this.in = in.slice();
  }

  /** A whole number. */
  public int number() {
    return take(1, Integer.BYTES).getInt();
  }

  /** A number with a fraction. */
  public double real() {
    return take(1, Double.BYTES).getDouble();
  }

  /** Texts. */
  public List<String> texts() {
    int size = number();
    ByteBuffer lengths = take(size, Integer.BYTES);
    List<String> texts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      texts.add(take(lengths.getInt(), Character.BYTES).asCharBuffer().toString());
    }
    return texts;
  }

  /** Numbers of double precision. */
  public double[] reals() {
    int size = number();
    ByteBuffer content = take(size, Double.BYTES);
    double[] numbers = new double[size];
    content.asDoubleBuffer().get(numbers);
    return numbers;
  }

  /** Numbers of single precision. */
  public float[] floats() {
    int size = number();
    ByteBuffer content = take(size, Float.BYTES);
    float[] numbers = new float[size];
    content.asFloatBuffer().get(numbers);
    return numbers;
  }

  /** Numbers of single precision most of which are 0. */
  public float[] sparse() {
    int size = number();
    DamagedModel.unless(size >= 0, "A length is below 0.");
    ByteBuffer marked = take(Math.ceilDiv(size, Byte.SIZE), 1);
    byte[] marks = new byte[marked.remaining()];
    marked.get(marks);
    float[] others = floats();
    float[] numbers = new float[size];
    int next = 0;
    for (int at = 0; at < marks.length; at++) {
      for (int rest = marks[at] & 0xff; rest != 0; rest &= rest - 1) {
        int place = at * Byte.SIZE + Integer.numberOfTrailingZeros(rest);
        DamagedModel.unless(place < size && next < others.length, "Too many numbers are marked.");
        numbers[place] = others[next++];
      }
    }
    DamagedModel.unless(next == others.length, "Too few numbers are marked.");
    return numbers;
  }

  /** Throws where anything is left. */
  public void end() {
    DamagedModel.unless(!in.hasRemaining(), "Something stands behind the end.");
  }

  private ByteBuffer take(int count, int size) {
    long bytes = (long) count * size;
    DamagedModel.unless(bytes >= 0 && bytes <= in.remaining(), "It ends too early.");
    ByteBuffer taken = in.slice(in.position(), (int) bytes);
    in.position(in.position() + (int) bytes);
    return taken;
  }
}
