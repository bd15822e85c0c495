package org.nuanjing.policy.lucene;

/** Hears how far building an index has come. */
public interface Progress {

  /** Nobody listens. */
  Progress SILENT = (done, total, name) -> {};

  /** So many files of the total have been read; the name is that of the last one. */
  void read(int done, int total, String name);
}
