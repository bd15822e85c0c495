package org.nuanjing.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.duty.SwapRequest.State;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;

/**
 * How shifts go from one to another: a person asks a colleague, who agrees or not; or a lead enters
 * what was settled. All of it is in the audit trail.
 */
public final class SwapActions {

  private final Rota rota;
  private final SwapRules rules;
  private final Responders responders;
  private final DutyBoard board;
  private final Staff staff;
  private final SwapLines lines;
  private final AuditTrail audit;
  private final Clock clock;

  public SwapActions(
      Rota rota,
      Responders responders,
      DutyBoard board,
      Staff staff,
      Reach reach,
      AuditTrail audit,
      Clock clock) {
    this.rota = rota;
    this.rules = new SwapRules(rota, responders);
    this.responders = responders;
    this.board = board;
    this.staff = staff;
    this.lines = new SwapLines(reach);
    this.audit = audit;
    this.clock = clock;
  }

  /** What somebody has to give away within some days from today, the first first. */
  public List<Stint> giveable(StaffMember me, int days) {
    Instant now = clock.instant();
    List<Swap> swaps = board.read().swaps();
    LocalDate today = LocalDate.ofInstant(now, rota.zone());
    return today
        .minusDays(1)
        .datesUntil(today.plusDays(days))
        .flatMap(day -> rota.stints(day, swaps).stream())
        .filter(one -> one.staff().equals(me.name()) && now.isBefore(one.ends()))
        .toList();
  }

  /** Whether nobody answered before the shifts were over. */
  public boolean lapsed(SwapRequest request) {
    Instant now = clock.instant();
    return request.state() == State.ASKED
        && rules.stints(request.date(), request.role(), request.owner(), List.of()).stream()
            .allMatch(one -> !now.isBefore(one.ends()));
  }

  /**
   * Somebody asks a colleague to take shifts of theirs.
   *
   * @param owner the sign-in name of whose they are by the rota, as is {@code to}
   */
  public SwapOutcome ask(StaffMember me, LocalDate date, DutyRole role, String owner, String to) {
    return begin(me, date, role, owner, to, State.ASKED);
  }

  /**
   * A lead enters what was settled; it holds at once. Who takes their own shifts takes an earlier
   * swap back.
   */
  public SwapOutcome enter(
      StaffMember lead, LocalDate date, DutyRole role, String owner, String to) {
    return responders.leads(lead)
        ? begin(lead, date, role, owner, to, State.ENTERED)
        : SwapOutcome.NOT_YOURS;
  }

  private SwapOutcome begin(
      StaffMember me, LocalDate date, DutyRole role, String owner, String to, State state) {
    Instant now = clock.instant();
    Optional<StaffMember> taker = staff.find(to);
    Optional<StaffMember> whose = staff.find(owner);
    if (taker.isEmpty() || whose.isEmpty()) {
      return SwapOutcome.UNKNOWN_NAME;
    }
    List<Swap> swaps = board.read().swaps();
    List<Stint> stints = rules.stints(date, role, owner, swaps);
    boolean mine = stints.stream().anyMatch(one -> one.staff().equals(me.name()));
    if (!stints.isEmpty() && state == State.ASKED && !mine) {
      return SwapOutcome.NOT_YOURS;
    }
    Optional<SwapOutcome> against = rules.against(taker.get(), whose.get(), stints, swaps, now);
    if (against.isPresent()) {
      return against.get();
    }
    boolean settled = state == State.ENTERED;
    SwapRequest request =
        new SwapRequest(
            UUID.randomUUID().toString(),
            date,
            role,
            owner,
            stints.getFirst().staff(),
            to,
            me.name(),
            now,
            state,
            settled ? Optional.of(me.name()) : Optional.empty(),
            settled ? Optional.of(now) : Optional.empty());
    boolean tires = rules.tires(taker.get(), stints, swaps, now);
    return keep(me, request, settled ? "duty.swap" : "duty.swap-ask")
        ? kept(tires)
        : SwapOutcome.ALREADY_ASKED;
  }

  /** Who was asked agrees; the rules are looked at again, for much may have changed. */
  public SwapOutcome agree(StaffMember me, String id) {
    Optional<SwapRequest> request = open(id).filter(one -> one.to().equals(me.name()));
    if (request.isEmpty()) {
      return SwapOutcome.GONE;
    }
    SwapRequest one = request.get();
    List<Swap> swaps = board.read().swaps();
    List<Stint> stints = rules.stints(one.date(), one.role(), one.owner(), swaps);
    Optional<StaffMember> whose = staff.find(one.owner());
    if (whose.isEmpty() || stints.stream().noneMatch(at -> at.staff().equals(one.giver()))) {
      return SwapOutcome.GONE;
    }
    Instant now = clock.instant();
    Optional<SwapOutcome> against = rules.against(me, whose.get(), stints, swaps, now);
    if (against.isPresent()) {
      return against.get();
    }
    boolean tires = rules.tires(me, stints, swaps, now);
    SwapOutcome outcome = decide(me, one, State.AGREED, "duty.swap");
    return outcome.done() ? kept(tires) : outcome;
  }

  private static SwapOutcome kept(boolean tires) {
    return tires ? SwapOutcome.KEPT_TIRED : SwapOutcome.KEPT;
  }

  /** Who was asked does not take them. */
  public SwapOutcome decline(StaffMember me, String id) {
    return open(id)
        .filter(one -> one.to().equals(me.name()))
        .map(one -> decide(me, one, State.DECLINED, "duty.swap-decline"))
        .orElse(SwapOutcome.GONE);
  }

  /** Who asked, who gives, or a lead takes it back before it is answered. */
  public SwapOutcome withdraw(StaffMember me, String id) {
    return open(id)
        .filter(one ->
            one.by().equals(me.name()) || one.giver().equals(me.name()) || responders.leads(me))
        .map(one -> decide(me, one, State.WITHDRAWN, "duty.swap-withdraw"))
        .orElse(SwapOutcome.GONE);
  }

  private Optional<SwapRequest> open(String id) {
    return board.requests().stream()
        .filter(one -> one.id().equals(id) && one.state() == State.ASKED)
        .findFirst();
  }

  private SwapOutcome decide(StaffMember me, SwapRequest request, State state, String act) {
    return keep(me, request.decided(state, me.name(), clock.instant()), act)
        ? SwapOutcome.KEPT
        : SwapOutcome.GONE;
  }

  private boolean keep(StaffMember me, SwapRequest request, String act) {
    List<OutgoingMessage> tell = lines.tell(request);
    boolean kept = board.keep(request, tell);
    if (kept) {
      String subject = request.shifts() + ": " + request.giver() + " > " + request.to();
      audit.record(new AuditEntry(me.name(), act, subject, clock.instant()));
    }
    return kept;
  }
}
