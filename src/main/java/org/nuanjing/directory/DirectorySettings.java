package org.nuanjing.directory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the directory is looked after.
 *
 * @param staleAfter how long after somebody made sure of an entry it is marked as unsure; a day or
 *     more
 */
@ConfigurationProperties("nuanjing.directory")
public record DirectorySettings(@DefaultValue("90d") Duration staleAfter) {

  public DirectorySettings {
    if (staleAfter.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException("nuanjing.directory.stale-after is a day or more: 90d.");
    }
  }
}
