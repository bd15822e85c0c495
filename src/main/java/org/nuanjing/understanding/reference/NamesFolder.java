package org.nuanjing.understanding.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nuanjing.reference.Faults;
import org.nuanjing.reference.ReferenceBroken;
import org.nuanjing.reference.ReferenceFolder;
import org.nuanjing.reference.ReferenceSettings;
import org.nuanjing.understanding.ReferenceNames;

/** Reads catalogue.yaml, hospitals.yaml and places.yaml; a folder may go without each of them. */
public final class NamesFolder {

  private NamesFolder() {}

  /** Reads the folder that is set, or the samples inside the program. */
  public static ReferenceNames read(ReferenceSettings settings) {
    return read(settings.named());
  }

  /**
   * Reads a folder, or the samples inside the program.
   *
   * @throws ReferenceBroken with every fault of these files
   */
  public static ReferenceNames read(Optional<Path> place) {
    ReferenceFolder folder = new ReferenceFolder(place);
    Faults faults = new Faults();
    ReferenceNames names =
        new ReferenceNames(
            folder
                .find(CatalogueYaml.FILE, faults)
                .map(text -> new CatalogueYaml(faults).read(text))
                .orElseGet(List::of),
            folder
                .find(HospitalsYaml.FILE, faults)
                .map(text -> new HospitalsYaml(faults).read(text))
                .orElseGet(List::of),
            folder
                .find(PlacesYaml.FILE, faults)
                .map(text -> new PlacesYaml(faults).read(text))
                .orElseGet(List::of));
    faults.check();
    return names;
  }
}
