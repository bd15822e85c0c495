package org.nuanjing.directory.reference;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanjing.directory.Listing;
import org.nuanjing.reference.Faults;
import org.nuanjing.reference.ReferenceBroken;
import org.nuanjing.reference.ReferenceFolder;

/** Reads directory.yaml; a folder may go without it. */
public final class DirectoryFolder {

  private DirectoryFolder() {}

  /**
   * Reads a folder, or the samples inside the program.
   *
   * @param today no entry can have been checked later; {@link LocalDate#MAX} where that is not
   *     known
   * @throws ReferenceBroken with every fault
   */
  public static List<Listing> read(Optional<Path> folder, LocalDate today) {
    Faults faults = new Faults();
    List<Listing> listings =
        new ReferenceFolder(folder)
            .find(DirectoryYaml.FILE, faults)
            .map(text -> new DirectoryYaml(faults, today).read(text))
            .orElseGet(List::of);
    faults.check();
    return listings;
  }
}
