package org.nuanjing.policy.documents;

import java.io.IOException;
import java.io.InputStream;

/** A file of rules, wherever it lies: in a folder, or inside the program. */
public interface SourceFile {

  /** The path inside its collection, with slashes; stable, and the document's id. */
  String name();

  /** In bytes. */
  long size();

  InputStream open() throws IOException;
}
