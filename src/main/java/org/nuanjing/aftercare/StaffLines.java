package org.nuanjing.aftercare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.channel.OutgoingMessage.Urgency;
import org.nuanjing.duty.Reach;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.Visibility;

/** Neutral lines to staff about follow-ups: a number, nothing of whom or why. */
public final class StaffLines {

  private static final String REMIND =
      "今天有一次回访，工作台“回访”里可以看到。编号 %s\nA follow-up is due today; see “Follow-ups” on the desk. Reference %s";
  private static final String HEARD =
      "回访有了回音，不急，方便时在工作台看。编号 %s\nA follow-up was answered. Not urgent; see the desk when it suits. Reference %s";
  private static final String MISSED =
      "有一次回访过了当天没有做，请安排。编号 %s\nA follow-up was not done on its day; please see to it. Reference %s";

  private static final String LEVEL =
      "有一次联系结束时留下的风险级别已经很久没有人看过，请在工作台“回访”里定一下。编号 %s\nThe level of risk a contact was left at has not been looked at for long; please say on the desk, under “Follow-ups”, whether it still stands. Reference %s";

  private final Staff staff;
  private final Reach reach;

  public StaffLines(Staff staff, Reach reach) {
    this.staff = staff;
    this.reach = reach;
  }

  List<OutgoingMessage> remind(FollowUpPlan plan, LocalDate day, Ticket ticket) {
    return messages(plan, "remind-" + day, REMIND, counsellor(plan, ticket));
  }

  List<OutgoingMessage> heard(FollowUpPlan plan, Instant at, Ticket ticket) {
    return messages(plan, "heard-" + at.toEpochMilli(), HEARD, counsellor(plan, ticket));
  }

  /** To the leads who may read it; where there are none, to whoever else looks after it. */
  List<OutgoingMessage> missed(FollowUpPlan plan, LocalDate day, Ticket ticket) {
    return messages(plan, "missed-" + day, MISSED, leads(plan, ticket));
  }

  /** To the leads, as a miss is: whoever held it may be long gone. */
  List<OutgoingMessage> level(FollowUpPlan plan, Instant at, Ticket ticket) {
    return messages(plan, "level-" + at.toEpochMilli(), LEVEL, leads(plan, ticket));
  }

  /** Who held it; where they cannot be reached any more, who would be told of a miss. */
  private List<String> counsellor(FollowUpPlan plan, Ticket ticket) {
    return staff.find(plan.counsellor()).isPresent()
        ? List.of(plan.counsellor())
        : leads(plan, ticket);
  }

  private List<String> leads(FollowUpPlan plan, Ticket ticket) {
    for (Role role : List.of(Role.LEAD, Role.SUPERVISOR)) {
      List<String> those =
          staff.list().stream()
              .filter(one -> one.roles().contains(role) && Visibility.mayRead(one, ticket))
              .map(StaffMember::name)
              .toList();
      if (!those.isEmpty()) {
        return those;
      }
    }
    return List.of(plan.counsellor());
  }

  private List<OutgoingMessage> messages(
      FollowUpPlan plan, String what, String words, List<String> whom) {
    List<OutgoingMessage> messages = new ArrayList<>();
    whom.stream()
        .flatMap(name -> reach.addresses(name).stream())
        .distinct()
        .forEach(address ->
            messages.add(
                new OutgoingMessage(
                    "follow-up-" + plan.ticket() + "-" + what + "-" + messages.size(),
                    address,
                    List.of(new Paragraph(words.formatted(plan.ticket(), plan.ticket()))),
                    List.of(),
                    Keyboard.UNCHANGED,
                    Urgency.STAFF)));
    return messages;
  }
}
