package org.nuanjing.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.channel.IncomingMessage.Setting;
import org.nuanjing.dialogue.Conversation;
import org.nuanjing.dialogue.Step;
import org.nuanjing.duty.Attendance;
import org.nuanjing.duty.DutyActions;
import org.nuanjing.hotline.Greeting;
import org.nuanjing.hotline.StaffTalk;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffChats;
import org.nuanjing.roster.StaffChats.Connection;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.TakeNext;
import org.nuanjing.tickets.Tickets;

/** Finds out whose chat it is and lets staff talk there; connects a chat that brings its code. */
final class LiveStaffRoom implements StaffRoom {

  private static final Pattern CODE =
      Pattern.compile("(?:/start|/connect|连接)\\s+([A-Za-z0-9]{4}-?[A-Za-z0-9]{4})");

  private final StaffChats chats;
  private final Staff staff;
  private final Tickets tickets;
  private final TakeNext takeNext;
  private final Attendance attendance;
  private final DutyActions duty;
  private final StaffTalk talk;

  LiveStaffRoom(
      StaffChats chats,
      Staff staff,
      Tickets tickets,
      TakeNext takeNext,
      Attendance attendance,
      DutyActions duty,
      StaffTalk talk) {
    this.chats = chats;
    this.staff = staff;
    this.tickets = tickets;
    this.takeNext = takeNext;
    this.attendance = attendance;
    this.duty = duty;
    this.talk = talk;
  }

  @Override
  public Optional<Step> next(Conversation chat, IncomingMessage message, Instant now) {
    Optional<String> code = code(message);
    if (code.isPresent()) {
      return Optional.of(connect(chat, message, code.get()));
    }
    return member(chat)
        .map(me ->
            talk.next(
                chat,
                message,
                new LiveStaffView(me, now, staff, tickets, takeNext, attendance, duty)));
  }

  @Override
  public Optional<Step> rescue(Conversation chat) {
    return member(chat).map(me -> talk.rescue(chat));
  }

  private Optional<StaffMember> member(Conversation chat) {
    return chats.find(chat.address()).flatMap(staff::find);
  }

  private static Optional<String> code(IncomingMessage message) {
    if (!(message.content() instanceof Content.Text text)) {
      return Optional.empty();
    }
    var matcher = CODE.matcher(text.text().strip());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** A chat that others read along in is never connected. */
  private Step connect(Conversation chat, IncomingMessage message, String code) {
    if (message.setting() == Setting.GROUP) {
      return new Step(chat, List.of(Greeting.notInGroups()));
    }
    return switch (chats.connect(chat.address(), code, message.id())) {
      case Connection.Connected connected ->
          new Step(
              chat.holding(Optional.empty()),
              Greeting.connected(
                  staff.find(connected.name()).map(StaffMember::displayName).orElse("")));
      case Connection.Wrong _ -> new Step(chat, List.of(Greeting.wrong()));
      case Connection.Locked locked -> new Step(chat, List.of(Greeting.locked(locked.minutes())));
    };
  }
}
