package org.nuanjing.policy.lucene;

import jakarta.validation.constraints.AssertTrue;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the rules come from.
 *
 * @param documents a folder of documents; without it the index made by {@code policy index} is
 *     used, or the sample documents inside the program
 */
@Validated
@ConfigurationProperties("nuanjing.policy")
public record PolicySettings(@Nullable Path documents) {

  @AssertTrue(
      message =
          "nuanjing.policy.documents names no folder: correct the path, or leave the setting out to"
              + " use the sample documents")
  boolean isDocumentsAFolder() {
    return documents == null || Files.isDirectory(documents);
  }
}
