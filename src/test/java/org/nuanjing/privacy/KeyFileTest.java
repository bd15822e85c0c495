package org.nuanjing.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

  @TempDir Path folder;

  @Test
  void aNewFileIsForItsOwnerAlone() throws IOException {
    Path file = folder.resolve("keys/seal.json");

    new KeyFile(file).readOrCreate();

    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(folder.resolve("keys"))).isEqualTo("rwx------");
    try (var left = Files.list(folder.resolve("keys"))) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void programsThatStartTogetherAgreeOnTheKeys() {
    Path file = folder.resolve("seal.json");

    var names =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> new Pseudonym(new KeyFile(file).readOrCreate()).of("p", "v"))
            .distinct();

    assertThat(names).hasSize(1);
  }

  @Test
  void aFileOthersCanReadIsRefusedWithTheMend() throws IOException {
    Path file = folder.resolve("seal.json");
    new KeyFile(file).readOrCreate();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> new KeyFile(file).read())
        .isInstanceOf(KeyFault.class)
        .hasMessageContaining("chmod 600 " + file);
  }

  @Test
  void aNamedFileThatIsMissingIsNeverMade() {
    Path file = folder.resolve("named.json");
    SealSettings settings = new SealSettings(file, null);

    assertThatThrownBy(() -> new PrivacyConfiguration().keys(settings, new DataDir(folder)))
        .isInstanceOf(KeyFault.class)
        .hasMessageContaining("is not there");
    assertThat(file).doesNotExist();
  }

  @Test
  void aBrokenFileStopsTheStartAndStaysAsItIs() throws IOException {
    Path file = folder.resolve("seal.json");
    Files.writeString(file, "{\"seal\": {\"key\": []}}");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    assertThatThrownBy(() -> new KeyFile(file).readOrCreate())
        .isInstanceOf(KeyFault.class)
        .hasMessageContaining("holds no usable key");
    assertThat(file).hasContent("{\"seal\": {\"key\": []}}");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
