package org.nuanjing.desk;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.duty.Attendance;
import org.nuanjing.duty.CoverCheck;
import org.nuanjing.duty.DayChange;
import org.nuanjing.duty.DutyActions;
import org.nuanjing.duty.DutyBoard;
import org.nuanjing.duty.DutyCalendar;
import org.nuanjing.duty.DutyRole;
import org.nuanjing.duty.DutySettings;
import org.nuanjing.duty.InMemoryDutyBoard;
import org.nuanjing.duty.Responders;
import org.nuanjing.duty.Rota;
import org.nuanjing.duty.Rotas;
import org.nuanjing.duty.Shift;
import org.nuanjing.duty.ShiftDays;
import org.nuanjing.duty.SwapActions;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Staff;
import org.nuanjing.tickets.Drills;
import org.nuanjing.tickets.HotlineFigures;
import org.nuanjing.tickets.InMemoryTickets;
import org.nuanjing.tickets.Paging;
import org.springframework.context.annotation.Bean;

/**
 * Who is on duty at the desk of the tests: ning and shan round the clock. Next week's Wednesday is
 * a holiday on which nobody answers first; its Saturday is worked.
 */
class DutyRig {

  /** Next week's Wednesday. */
  static LocalDate alone(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), Rotas.ZONE)
        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
        .plusDays(2);
  }

  @Bean
  Rota rota(Clock clock) {
    LocalDate alone = alone(clock);
    return new Rota(
        List.of(
            shift("ning", DutyRole.PRIMARY),
            shift("shan", DutyRole.BACKUP),
            shift("bai", DutyRole.LEAD),
            shift("yun", DutyRole.SUPERVISOR)),
        List.of(new DayChange.Absent(alone, "ning")),
        new DutyCalendar(
            Set.of(alone),
            Set.of(alone.plusDays(3)),
            Map.of(alone, "丰收节", alone.plusDays(3), "补班")),
        Rotas.ZONE);
  }

  private static Shift shift(String who, DutyRole role) {
    return new Shift(who, role, Set.of(ShiftDays.DAILY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  }

  @Bean
  InMemoryDutyBoard dutyBoard() {
    return new InMemoryDutyBoard();
  }

  @Bean
  Attendance attendance(Rota rota, DutyBoard board, InMemoryTickets tickets) {
    return new Attendance(rota, board, tickets::holding, 3, Duration.ofMinutes(15));
  }

  @Bean
  DutySettings dutySettings() {
    return Rotas.defaults();
  }

  @Bean
  Responders responders(Staff staff, Desks desks) {
    return new Responders(staff, desks.list());
  }

  @Bean
  CoverCheck coverCheck(Rota rota, Desks desks, Staff staff) {
    return new CoverCheck(rota, desks.list(), staff.list());
  }

  @Bean
  DutyActions dutyActions(DutyBoard board, AuditTrail audit, Clock clock) {
    return new DutyActions(board, audit, clock);
  }

  @Bean
  SwapActions swapActions(
      Rota rota,
      Responders responders,
      DutyBoard board,
      Staff staff,
      AuditTrail audit,
      Clock clock) {
    return new SwapActions(
        rota,
        responders,
        board,
        staff,
        who -> List.of(new ChannelAddress("webhook", who)),
        audit,
        clock);
  }

  @Bean
  Drills drills(InMemoryTickets tickets, Paging paging, Desks desks, Clock clock) {
    return new Drills(tickets, paging, desks, clock);
  }

  @Bean
  HotlineFigures hotlineFigures(InMemoryTickets tickets, Paging paging, Desks desks, Clock clock) {
    return new HotlineFigures(tickets, paging, desks, clock);
  }
}
