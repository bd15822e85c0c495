package org.nuanjing.privacy;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys come from: {@code nuanjing.privacy.key}, else {@code nuanjing.privacy.key-file},
 * else {@code keys/seal.json} below the data folder, which is made when it is not there.
 *
 * @param keyFile a file as this program writes it; must exist where it is named
 * @param key base64 of 32 bytes, or several separated by commas, the one to seal with first; or the
 *     text of a key file
 */
@ConfigurationProperties("nuanjing.privacy")
public record SealSettings(@Nullable Path keyFile, @Nullable String key) {

  /** The file that is named. */
  Optional<Path> namedFile() {
    return Optional.ofNullable(keyFile).filter(path -> !path.toString().isBlank());
  }

  /** The key that stands in the configuration itself. */
  Optional<String> namedKey() {
    return Optional.ofNullable(key).map(String::strip).filter(text -> !text.isEmpty());
  }

  @Override
  public String toString() {
    return "SealSettings[redacted]";
  }
}
