package org.nuanjing.simulation;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.duty.Attendance;
import org.nuanjing.duty.DutyBoard;
import org.nuanjing.duty.DutyCalendar;
import org.nuanjing.duty.DutyRole;
import org.nuanjing.duty.DutySettings;
import org.nuanjing.duty.Escalation;
import org.nuanjing.duty.Presence;
import org.nuanjing.duty.Rota;
import org.nuanjing.duty.Shift;
import org.nuanjing.duty.ShiftDays;
import org.nuanjing.duty.SwapRequest;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.roster.reference.RosterStaff;
import org.nuanjing.simulation.Arrivals.Arrival;
import org.nuanjing.tickets.Paging;
import org.nuanjing.tickets.Priority;
import org.nuanjing.tickets.Requester;
import org.nuanjing.tickets.ServiceLevel;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;

/** Made-up counsellors on duty round the clock at one desk. */
final class Crew {

  private static final String DESK = "desk";

  private final Map<TicketReference, String> holders = new HashMap<>();
  private final Map<String, Integer> holding = new HashMap<>();
  private final Staff staff;
  private final Paging paging;
  private final int most;

  /** A crew; of every seven five are primary, one is backup, one supervisor or lead. */
  Crew(int size, DutySettings settings) {
    most = settings.mostContacts();
    List<StaffMember> members = new ArrayList<>();
    List<Shift> shifts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String name = "c" + i;
      members.add(new StaffMember(name, name, name, Set.of(), Set.of(DESK), "region"));
      shifts.add(
          new Shift(
              name, role(i), Set.of(ShiftDays.DAILY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    }
    staff = new RosterStaff(members);
    Desks desks =
        new ReferenceDesks(
            List.of(new Desk(DESK, DESK, DESK, Set.of(Paging.COUNSELLING), "region")));
    Rota rota = new Rota(shifts, List.of(), DutyCalendar.PLAIN, ZoneOffset.UTC);
    Attendance attendance =
        new Attendance(rota, new Silent(), () -> holding, most, settings.pauseAfterContact());
    paging =
        new Paging(
            new Escalation(settings.ladders()),
            attendance,
            staff,
            desks,
            name -> List.of(new ChannelAddress("simulated", name)),
            (ticket, event) -> Optional.empty());
  }

  Paging paging() {
    return paging;
  }

  Optional<StaffMember> find(String name) {
    return staff.find(name);
  }

  void hold(TicketReference reference, Optional<String> holder) {
    String before = holders.remove(reference);
    if (before != null) {
      holding.merge(before, -1, Integer::sum);
    }
    holder.ifPresent(name -> {
      holders.put(reference, name);
      holding.merge(name, 1, Integer::sum);
    });
  }

  /** Whether somebody holds fewer contacts than one person should. */
  boolean free(String name) {
    return holding.getOrDefault(name, 0) < most;
  }

  /** The ticket an officer's message opens. */
  Ticket ticket(TicketReference reference, Arrival arrival) {
    ResponseClass response = arrival.level() == RiskLevel.LOW ? ResponseClass.M0 : ResponseClass.C0;
    return new Ticket(
        reference,
        1,
        new Requester(
            new ChannelAddress("simulated", reference.toString()),
            Language.ZH,
            Optional.empty(),
            "",
            Optional.empty(),
            Confidentiality.ALIAS),
        DESK,
        "crisis",
        List.of(),
        arrival.level(),
        Priority.of(response, arrival.level()),
        ServiceLevel.from(response, arrival.at()),
        Ticket.State.OPEN,
        Optional.empty(),
        List.of(),
        List.of(new TicketEvent(TicketEvent.Type.OPENED, TicketEvent.OFFICER, "", arrival.at())),
        arrival.at());
  }

  private static DutyRole role(int nth) {
    return switch (nth % 7) {
      case 5 -> DutyRole.BACKUP;
      case 6 -> nth % 2 == 0 ? DutyRole.SUPERVISOR : DutyRole.LEAD;
      default -> DutyRole.PRIMARY;
    };
  }

  /** Nobody says anything. */
  private static final class Silent implements DutyBoard {
    @Override
    public Said read() {
      return Said.NOTHING;
    }

    @Override
    public void say(String name, Presence presence) {}

    @Override
    public void limit(String name, int most) {}

    @Override
    public List<SwapRequest> requests() {
      return List.of();
    }

    @Override
    public boolean keep(SwapRequest request, List<OutgoingMessage> tell) {
      return true;
    }
  }
}
