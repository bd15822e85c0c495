package org.nuanjing.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.nuanjing.aftercare.FollowUpActions;
import org.nuanjing.aftercare.FollowUpPlansContract;
import org.nuanjing.aftercare.FollowUpRules;
import org.nuanjing.aftercare.InMemoryFollowUpPlans;
import org.nuanjing.aftercare.InMemoryIncidents;
import org.nuanjing.aftercare.Outreach;
import org.nuanjing.aftercare.StaffLines;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Officers;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.Units;
import org.nuanjing.roster.reference.RosterEntry;
import org.nuanjing.tickets.Erasing;
import org.nuanjing.tickets.InMemoryFiling;
import org.nuanjing.tickets.InMemoryTickets;
import org.nuanjing.tickets.Routing;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.Ticket;
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

  @Bean
  InMemoryFollowUpPlans followUpPlans() {
    return new InMemoryFollowUpPlans();
  }

  @Bean
  FollowUpActions followUpActions(
      InMemoryFollowUpPlans plans,
      Tickets tickets,
      StaffActions contacts,
      Desks desks,
      Staff staff,
      AuditTrail audit,
      Clock clock) {
    return new FollowUpActions(
        plans,
        tickets,
        contacts,
        new FollowUpRules(desks, FollowUpPlansContract.SETTINGS, clock.getZone()),
        new StaffLines(staff, who -> List.of()),
        audit,
        FollowUpPlansContract.SETTINGS,
        clock);
  }

  @Bean
  InMemoryIncidents incidents() {
    return new InMemoryIncidents();
  }

  @Bean
  Outreach outreach(
      InMemoryIncidents incidents,
      InMemoryTickets tickets,
      Units units,
      Desks desks,
      Officers officers,
      AuditTrail audit,
      Clock clock) {
    return new Outreach(
        incidents,
        new InMemoryFiling(tickets),
        new Routing(units, desks),
        officers,
        badge ->
            Optional.of(Samples.OFFICER)
                .filter(one -> RosterEntry.badge(badge).equals(one.badge())),
        units,
        audit,
        clock);
  }

  /** Two that can go and one that stays, whatever there is. */
  @Bean
  Erasing erasing() {
    Erasing.Outcome outcome = new Erasing.Outcome(2, List.of(Optional.empty()));
    return new Erasing() {
      @Override
      public Outcome plan(Ticket wish) {
        return outcome;
      }

      @Override
      public Outcome erase(Ticket wish) {
        return outcome;
      }
    };
  }
}
