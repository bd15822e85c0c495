package org.nuanjing.aftercare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
  private static final String MISSED =
      "有一次回访过了当天没有做，请安排。编号 %s\nA follow-up was not done on its day; please see to it. Reference %s";

  private final Staff staff;
  private final Reach reach;

  public StaffLines(Staff staff, Reach reach) {
    this.staff = staff;
    this.reach = reach;
  }

  List<OutgoingMessage> remind(FollowUpPlan plan, LocalDate day) {
    return messages(plan, "remind-" + day, REMIND, Stream.of(plan.counsellor()));
  }

  /** To the leads who may read it. */
  List<OutgoingMessage> missed(FollowUpPlan plan, LocalDate day, Ticket ticket) {
    Stream<String> leads =
        staff.list().stream()
            .filter(one -> one.roles().contains(Role.LEAD) && Visibility.mayRead(one, ticket))
            .map(StaffMember::name);
    return messages(plan, "missed-" + day, MISSED, leads);
  }

  private List<OutgoingMessage> messages(
      FollowUpPlan plan, String what, String words, Stream<String> whom) {
    List<OutgoingMessage> messages = new ArrayList<>();
    whom.flatMap(name -> reach.addresses(name).stream())
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
