package org.nuanjing.roster.reference;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where reference data comes from.
 *
 * @param folder holds units.yaml, desks.yaml, staff.yaml and officers.csv, all four; empty for the
 *     samples inside the program
 */
@ConfigurationProperties("nuanjing.reference")
public record ReferenceSettings(Optional<Path> folder) {

  public ReferenceSettings {
    folder = folder.filter(path -> !path.toString().isBlank());
  }

  /** Whether the samples inside the program are used. */
  public boolean sample() {
    return folder.isEmpty();
  }
}
