package org.nuanjing.unsealing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.channel.OutgoingMessage.Urgency;
import org.nuanjing.duty.Reach;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.tickets.Ticket;

/**
 * Who is called when a step needs somebody: a second person, or the lead where nobody confirmed or
 * looked it over in time. The words say nothing of whom or why.
 */
final class UnsealingCalls {

  private static final String NEEDED =
      "工作台“身份查看”里有一件事等你处理。编号 %s\nSomething waits for you on the desk under “Identity”. Reference %s";
  private static final String OVERDUE =
      "工作台“身份查看”里有一件事过了时间，请看一下。编号 %s\n"
          + "Something on the desk under “Identity” is past its time; please look. Reference %s";

  private final Staff staff;
  private final Reach reach;

  UnsealingCalls(Staff staff, Reach reach) {
    this.staff = staff;
    this.reach = reach;
  }

  /** The messages that belong to the latest step. */
  List<OutgoingMessage> after(Unsealing one, Optional<Ticket> about) {
    return about
        .map(ticket ->
            switch (one.steps().getLast().type()) {
              case ASKED, OPENED_ALONE ->
                  messages(one, NEEDED, member -> Keyholders.mayOpen(member, ticket));
              case UNCONFIRMED, OVERDUE ->
                  messages(
                      one,
                      OVERDUE,
                      member ->
                          member.roles().contains(Role.LEAD)
                              && Keyholders.mayReview(member, ticket));
              case APPROVED,
                  DECLINED,
                  WITHDRAWN,
                  LAPSED,
                  SEEN,
                  CLOSED,
                  CONFIRMED,
                  NOT_CONFIRMED,
                  REVIEWED,
                  TOLD ->
                  List.<OutgoingMessage>of();
            })
        .orElseGet(List::of);
  }

  private List<OutgoingMessage> messages(Unsealing one, String words, Predicate<StaffMember> whom) {
    List<OutgoingMessage> messages = new ArrayList<>();
    staff.list().stream()
        .filter(member -> !member.name().equals(one.asker()))
        .filter(whom)
        .flatMap(member -> reach.addresses(member.name()).stream())
        .distinct()
        .forEach(address -> messages.add(message(one, words, address, messages.size())));
    return messages;
  }

  private static OutgoingMessage message(
      Unsealing one, String words, ChannelAddress to, int position) {
    return new OutgoingMessage(
        "unsealing-" + one.id() + "-" + one.version() + "-" + position,
        to,
        List.of(new Paragraph(words.formatted(one.id().ticket(), one.id().ticket()))),
        List.of(),
        Keyboard.UNCHANGED,
        Urgency.STAFF);
  }
}
