package org.nuanjing.tickets.reference;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.nuanjing.reference.Faults;
import org.nuanjing.reference.ReferenceBroken;
import org.nuanjing.reference.ReferenceFolder;
import org.nuanjing.roster.Desk;
import org.nuanjing.tickets.Templates;

/** Reads templates.yaml. */
public final class TemplatesFolder {

  private TemplatesFolder() {}

  /**
   * Reads a folder, or the samples inside the program; a folder may go without the file.
   *
   * @throws ReferenceBroken with every fault
   */
  public static Templates read(Optional<Path> folder, Collection<Desk> desks) {
    Faults faults = new Faults();
    Templates templates =
        new ReferenceFolder(folder)
            .find(TemplatesYaml.FILE, faults)
            .map(text -> new TemplatesYaml(desks, faults).read(text))
            .orElseGet(() -> new Templates(List.of(), List.of()));
    faults.check();
    return templates;
  }
}
