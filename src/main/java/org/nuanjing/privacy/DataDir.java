package org.nuanjing.privacy;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the program keeps what is its own on this machine.
 *
 * @param dataDir {@code nuanjing.data-dir}, or {@code NUANJING_DATA_DIR} in the environment
 */
@ConfigurationProperties("nuanjing")
public record DataDir(@DefaultValue("./data") Path dataDir) {

  /** A place below, such as {@code keys/seal.json}. */
  public Path resolve(String below) {
    return dataDir.resolve(below);
  }
}
