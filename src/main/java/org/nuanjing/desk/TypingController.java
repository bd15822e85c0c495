package org.nuanjing.desk;

import java.time.Clock;
import java.util.List;
import org.nuanjing.channel.Channel;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Pace;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.Ticket;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Shows the officer that somebody is writing to them. */
@Controller
class TypingController {

  private final ContactDoor contacts;
  private final List<Channel> channels;
  private final Pace pace;

  TypingController(ContactDoor contacts, List<Channel> channels, Clock clock) {
    this.contacts = contacts;
    this.channels = channels;
    this.pace = new Pace(clock, Pace.OF_TYPING);
  }

  /** Who only reads along is not shown. */
  @PostMapping("/desk/hotline/{reference}/typing")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void typing(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference) {
    Ticket ticket = contacts.open(me, reference);
    ChannelAddress officer = ticket.requester().address();
    if (HotlineViews.writes(me, ticket) && pace.allows(officer.toString())) {
      channels.stream()
          .filter(one -> one.name().equals(officer.channel()))
          .forEach(one -> one.typing(officer));
    }
  }
}
