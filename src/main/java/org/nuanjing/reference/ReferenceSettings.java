package org.nuanjing.reference;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where reference data comes from.
 *
 * @param folder holds units.yaml, desks.yaml, staff.yaml, duty.yaml and officers.csv, all five;
 *     catalogue.yaml, hospitals.yaml, places.yaml and directory.yaml may be missing, as in folders
 *     of earlier versions, and then name nothing; empty for the samples inside the program
 */
@ConfigurationProperties("nuanjing.reference")
public record ReferenceSettings(@Nullable Path folder) {

  /** The folder that is named. */
  public Optional<Path> named() {
    return Optional.ofNullable(folder).filter(path -> !path.toString().isBlank());
  }

  /** Whether the samples inside the program are used. */
  public boolean sample() {
    return named().isEmpty();
  }
}
