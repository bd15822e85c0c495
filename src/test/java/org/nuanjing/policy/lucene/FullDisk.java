package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A disk on which only so many more bytes can be written. */
final class FullDisk extends FilterDirectory {

  private final AtomicLong left;

  FullDisk(Directory directory, AtomicLong left) {
    super(directory);
    this.left = left;
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    return counted(super.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    return counted(super.createTempOutput(prefix, suffix, context));
  }

  private IndexOutput counted(IndexOutput output) {
    return new FilterIndexOutput("counted", output.getName(), output) {
      @Override
      public void writeByte(byte b) throws IOException {
        spend(1);
        super.writeByte(b);
      }

      @Override
      public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
        spend(length);
        super.writeBytes(bytes, offset, length);
      }
    };
  }

  private void spend(long bytes) throws IOException {
    if (left.addAndGet(-bytes) < 0) {
      throw new IOException("No space left on device");
    }
  }
}
