package org.nuanjing.policy.lucene;

import jakarta.validation.constraints.AssertTrue;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.nuanjing.policy.documents.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where the rules come from.
 *
 * @param documents a folder of documents; without it the index made by {@code policy index} is
 *     used, or the sample documents inside the program
 * @param meaning whether clauses are compared with a question by meaning too, not by words alone;
 *     telling what a clause means takes some ten milliseconds, once. Off for very large libraries
 * @param largestUpload the largest file staff may hand in, 1 MB to 20 MB
 */
@Validated
@ConfigurationProperties("nuanjing.policy")
public record PolicySettings(
    @Nullable Path documents,
    @DefaultValue("true") boolean meaning,
    @DefaultValue("20MB") DataSize largestUpload) {

  @AssertTrue(
      message =
          "nuanjing.policy.documents names no folder: correct the path, or leave the setting out to"
              + " use the sample documents")
  boolean isDocumentsAFolder() {
    return documents == null || Files.isDirectory(documents);
  }

  @AssertTrue(
      message =
          "nuanjing.policy.largest-upload is out of range: choose 1MB to 20MB, as much as one file is"
              + " read of")
  boolean isUploadReadable() {
    return largestUpload.toBytes() >= DataSize.ofMegabytes(1).toBytes()
        && largestUpload.toBytes() <= Limits.USUAL.bytes();
  }
}
