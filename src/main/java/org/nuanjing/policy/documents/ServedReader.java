package org.nuanjing.policy.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/**
 * What runs in a {@link ReaderProcess}: takes one file after the other from its input and writes
 * the text of each, or why there is none, to its output, until the input ends.
 */
public final class ServedReader {

  private ServedReader() {}

  public static void main(String[] arguments) throws IOException {
    DataInputStream from =
        new DataInputStream(
            new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16));
    DataOutputStream to =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    // What a library prints must not end among the answers.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    to.writeByte(1);
    to.flush();
    try {
      while (true) {
        answer(from, to);
      }
    } catch (EOFException e) {
      // Whoever asked is done, or gone.
    }
  }

  private static void answer(DataInputStream from, DataOutputStream to) throws IOException {
    String ending = from.readUTF();
    Limits limits =
        new Limits(
            Long.MAX_VALUE, from.readLong(), 0, from.readInt(), from.readInt(), Duration.ZERO, 0);
    byte[] bytes = new byte[from.readInt()];
    from.readFully(bytes);
    try {
      List<String> lines = new TextExtraction(limits).lines("file." + ending, bytes);
      to.writeBoolean(true);
      writeText(to, String.join("\n", lines));
    } catch (Refusal e) {
      refuse(to, e);
    } catch (RuntimeException | StackOverflowError e) {
      refuse(to, Refusal.damaged());
    }
    to.flush();
  }

  private static void refuse(DataOutputStream to, Refusal refusal) throws IOException {
    to.writeBoolean(false);
    writeText(to, refusal.reason());
    writeText(to, refusal.chinese());
  }

  private static void writeText(DataOutputStream to, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    to.writeInt(bytes.length);
    to.write(bytes);
  }

  static String readText(DataInputStream from) throws IOException {
    byte[] bytes = new byte[from.readInt()];
    from.readFully(bytes);
    return new String(bytes, UTF_8);
  }
}
