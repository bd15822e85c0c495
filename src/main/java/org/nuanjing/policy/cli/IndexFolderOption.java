package org.nuanjing.policy.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.nuanjing.policy.lucene.PolicyShelf;
import picocli.CommandLine.Option;

/** Where the index lies that the program uses. */
final class IndexFolderOption {

  @Option(
      names = "--index-dir",
      paramLabel = "DIR",
      description = {
        "索引文件夹，默认是程序所用的 ./data/policy-index（或 NUANJING_DATA_DIR 之下）。",
        "The index folder; by default the one the program uses."
      })
  private @Nullable Path folder;

  Path folder() {
    if (folder != null) {
      return folder;
    }
    String data = System.getenv("NUANJING_DATA_DIR");
    return Path.of(data == null || data.isBlank() ? "./data" : data)
        .resolve(PolicyShelf.INDEX_FOLDER);
  }
}
