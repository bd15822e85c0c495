package org.nuanjing.duty.reference;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.nuanjing.duty.DutyCalendar;
import org.nuanjing.duty.Rota;
import org.nuanjing.reference.Faults;
import org.nuanjing.reference.ReferenceBroken;
import org.nuanjing.reference.ReferenceFolder;
import org.nuanjing.roster.StaffMember;

/** Reads duty.yaml. */
public final class DutyFolder {

  private DutyFolder() {}

  /**
   * Reads a folder, or the samples inside the program. A folder without the file is at fault: a
   * hotline nobody is on duty at calls nobody.
   *
   * @param staff who can be on duty
   * @throws ReferenceBroken with every fault
   */
  public static Rota read(Optional<Path> folder, Collection<StaffMember> staff, ZoneId zone) {
    Faults faults = new Faults();
    Rota rota =
        new ReferenceFolder(folder)
            .read(DutyYaml.FILE, faults)
            .map(text -> new DutyYaml(staff, faults).read(text, zone))
            .orElseGet(() -> new Rota(List.of(), List.of(), DutyCalendar.PLAIN, zone));
    faults.check();
    return rota;
  }
}
