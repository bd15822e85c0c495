package org.nuanjing.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Folders of reference data, made of the sample. */
final class ReferenceFolders {

  private ReferenceFolders() {}

  /**
   * The sample people with shan and mei always on duty, and near, who commands the officers of
   * qinghe-chengguan and works at every desk.
   */
  static Path withASuperior(Path folder) throws IOException {
    Path reference = Files.createDirectory(folder.resolve("reference"));
    try (Stream<Path> files = Files.list(Path.of("deploy", "reference"))) {
      for (Path file : files.toList()) {
        Files.copy(file, reference.resolve(file.getFileName().toString()));
      }
    }
    Files.writeString(
        reference.resolve("staff.yaml"),
        """
          - {name: near, display-name: 所长, title: 城关派出所, roles: [counsellor, lead], desks: all,
             unit: qinghe-chengguan, commands: [qinghe-chengguan]}
        """,
        StandardOpenOption.APPEND);
    Files.writeString(
        reference.resolve("duty.yaml"),
        """
        shifts:
          - {staff: shan, role: primary, days: [daily], from: "08:00", to: "08:00"}
          - {staff: mei, role: lead, days: [daily], from: "08:00", to: "08:00"}
        changes: []
        calendar: []
        """);
    return reference;
  }
}
