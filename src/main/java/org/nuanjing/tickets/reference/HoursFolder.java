package org.nuanjing.tickets.reference;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import org.nuanjing.duty.DutyCalendar;
import org.nuanjing.reference.Faults;
import org.nuanjing.reference.ReferenceBroken;
import org.nuanjing.reference.ReferenceFolder;
import org.nuanjing.roster.Desk;
import org.nuanjing.tickets.ServiceLevels;

/** Reads hours.yaml. */
public final class HoursFolder {

  private HoursFolder() {}

  /**
   * Reads a folder, or the samples inside the program. In a folder without the file every desk
   * works around the clock.
   *
   * @param zone of desks that name none of their own
   * @throws ReferenceBroken with every fault
   */
  public static ServiceLevels read(
      Optional<Path> folder, Collection<Desk> desks, DutyCalendar calendar, ZoneId zone) {
    Faults faults = new Faults();
    ServiceLevels levels =
        new ReferenceFolder(folder)
            .find(HoursYaml.FILE, faults)
            .map(text -> new HoursYaml(desks, calendar, zone, faults).read(text))
            .orElse(ServiceLevels.AROUND_THE_CLOCK);
    faults.check();
    return levels;
  }
}
