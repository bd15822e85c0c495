package org.nuanjing.policy.documents;

import java.util.List;

/** The rules that staff entered and published, as files. */
public interface RegisteredFiles {

  /** Grows whenever {@link #list} may give something else. */
  long changes();

  /** All that are published; what has not changed keeps its {@link SourceFile#content}. */
  List<SourceFile> list();
}
