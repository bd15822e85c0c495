package org.nuanjing.roster.reference;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.reference.Faults;
import org.nuanjing.reference.ReferenceBroken;
import org.nuanjing.reference.ReferenceFolder;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.Unit;

/**
 * Everything the folder of reference data says, read and found sound.
 *
 * @param units each after its parent
 */
public record ReferenceData(
    List<Unit> units, List<Desk> desks, List<StaffMember> staff, List<RosterEntry> officers) {

  public ReferenceData {
    units = List.copyOf(units);
    desks = List.copyOf(desks);
    staff = List.copyOf(staff);
    officers = List.copyOf(officers);
  }

  /**
   * Reads a folder, or the samples inside the program.
   *
   * @throws ReferenceBroken with every fault of every file
   */
  public static ReferenceData read(Optional<Path> place) {
    ReferenceFolder folder = new ReferenceFolder(place);
    Faults faults = new Faults();
    Map<String, Unit> units =
        folder
            .read(UnitsYaml.FILE, faults)
            .map(text -> new UnitsYaml(faults).read(text))
            .orElseGet(LinkedHashMap::new);
    Map<String, Desk> desks =
        folder
            .read(DesksYaml.FILE, faults)
            .map(text -> new DesksYaml(units.keySet(), faults).read(text))
            .orElseGet(LinkedHashMap::new);
    List<StaffMember> staff =
        folder
            .read(StaffYaml.FILE, faults)
            .map(text -> new StaffYaml(units, desks.keySet(), faults).read(text))
            .orElseGet(List::of);
    List<RosterEntry> officers =
        folder
            .read(OfficersCsv.FILE, faults)
            .map(text -> new OfficersCsv(Set.copyOf(units.keySet()), faults).read(text))
            .orElseGet(List::of);
    faults.check();
    return new ReferenceData(
        List.copyOf(units.values()), List.copyOf(desks.values()), staff, officers);
  }

  @Override
  public String toString() {
    return "ReferenceData[units=%d, desks=%d, staff=%d, officers=%d]"
        .formatted(units.size(), desks.size(), staff.size(), officers.size());
  }
}
