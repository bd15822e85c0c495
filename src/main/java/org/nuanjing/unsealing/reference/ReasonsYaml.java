package org.nuanjing.unsealing.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.reference.Faults;
import org.nuanjing.reference.ReferenceFolder;
import org.nuanjing.reference.YamlList;
import org.nuanjing.unsealing.Reasons;

/** Reads why a seal may be broken; a folder may go without it, and then the samples hold. */
public final class ReasonsYaml {

  static final String FILE = "unsealing.yaml";
  private static final Set<String> KEYS = Set.of("id", "name", "name-en");

  private ReasonsYaml() {}

  /**
   * Reads a folder, or the sample inside the program.
   *
   * @throws org.nuanjing.reference.ReferenceBroken with every fault
   */
  public static Reasons read(Optional<Path> folder) {
    Faults faults = new Faults();
    String text =
        new ReferenceFolder(folder)
            .find(FILE, faults)
            .or(() -> new ReferenceFolder(Optional.empty()).read(FILE, faults))
            .orElse("");
    List<Reasons.Entry> reasons = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlList.Row row : new YamlList(FILE, faults).read(text, "reasons", KEYS)) {
      String id = row.id();
      if (!ids.add(id)) {
        row.fault("“" + id + "” stands here twice.", "Give one of them another id.");
      }
      reasons.add(new Reasons.Entry(id, row.text("name"), row.text("name-en")));
    }
    if (reasons.isEmpty()) {
      faults.add(FILE, 0, "There is no reason.", "Name one at least, or leave the file out.");
    }
    faults.check();
    return new Reasons(reasons);
  }
}
