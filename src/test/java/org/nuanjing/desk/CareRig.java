package org.nuanjing.desk;

import java.time.Clock;
import java.util.Optional;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.roster.Officers;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.Tickets;
import org.nuanjing.unsealing.InMemoryUnsealings;
import org.nuanjing.unsealing.Reasons;
import org.nuanjing.unsealing.UnsealingActions;
import org.nuanjing.unsealing.UnsealingParts;
import org.nuanjing.unsealing.UnsealingSettings;
import org.nuanjing.unsealing.Unsealings;
import org.nuanjing.unsealing.UnsealingsContract;
import org.nuanjing.unsealing.reference.ReasonsYaml;
import org.springframework.context.annotation.Bean;

/** What the desk's pages about crisis contacts stand on, in memory. */
class CareRig {

  @Bean
  Reasons reasons() {
    return ReasonsYaml.read(Optional.empty());
  }

  @Bean
  UnsealingSettings unsealingSettings() {
    return UnsealingsContract.SETTINGS;
  }

  @Bean
  InMemoryUnsealings unsealings() {
    return new InMemoryUnsealings();
  }

  @Bean
  UnsealingActions unsealingActions(
      Unsealings unsealings,
      Tickets tickets,
      StaffActions officerTold,
      Officers officers,
      Units units,
      Reasons reasons,
      Staff staff,
      AuditTrail audit,
      UnsealingSettings settings,
      Clock clock) {
    return UnsealingParts.actions(
        unsealings, tickets, officerTold, officers, units, reasons, staff, audit, settings, clock);
  }
}
