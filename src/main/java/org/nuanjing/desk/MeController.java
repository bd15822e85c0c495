package org.nuanjing.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.duty.DutyActions;
import org.nuanjing.duty.Presence;
import org.nuanjing.roster.SecondFactors;
import org.nuanjing.roster.StaffChats;
import org.nuanjing.roster.StaffMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A staff member's own page: chats that are connected, where they are, and how they sign in. */
@Controller
class MeController {

  /** How long somebody rests after a hard contact. */
  private static final Duration PAUSE = Duration.ofMinutes(15);

  private static final int SHOWN = 3;

  /** Pages that lead here and are gone back to. */
  private static final Set<String> BACK = Set.of("/desk/hotline", "/desk/duty");

  private final StaffChats chats;
  private final DutyActions actions;
  private final HotlineViews views;
  private final SittingViews sittings;
  private final SecondFactors factors;
  private final Words words;
  private final AuditTrail audit;
  private final Clock clock;

  MeController(
      StaffChats chats,
      DutyActions actions,
      HotlineViews views,
      SittingViews sittings,
      SecondFactors factors,
      Words words,
      AuditTrail audit,
      Clock clock) {
    this.chats = chats;
    this.actions = actions;
    this.views = views;
    this.sittings = sittings;
    this.factors = factors;
    this.words = words;
    this.audit = audit;
    this.clock = clock;
  }

  /** A connected chat: its place in the list, and enough of its address to tell it from others. */
  record Chat(int index, String channel, String ending) {}

  @GetMapping("/desk/me")
  String page(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @SessionAttribute(Sitting.ATTRIBUTE) Sitting sitting,
      Model model) {
    List<ChannelAddress> connected = chats.of(me.name());
    model.addAttribute(
        "chats",
        IntStream.range(0, connected.size())
            .mapToObj(index -> chat(index, connected.get(index)))
            .toList());
    model.addAttribute("where", views.where(me, clock.instant()));
    model.addAttribute("sittings", sittings.views(sitting));
    model.addAttribute("secondFactor", factors.has(me.name()));
    model.addAttribute("recoveryLeft", factors.left(me.name()));
    return "desk/me";
  }

  private static Chat chat(int index, ChannelAddress address) {
    String id = address.id();
    return new Chat(index, address.channel(), id.substring(Math.max(0, id.length() - SHOWN)));
  }

  @PostMapping("/desk/me/code")
  String code(
      @ModelAttribute(name = "me", binding = false) StaffMember me, RedirectAttributes next) {
    StaffChats.Code issued = chats.issue(me.name());
    audit.record(new AuditEntry(me.name(), "chat.code", me.name(), clock.instant()));
    next.addFlashAttribute("code", issued.code());
    next.addFlashAttribute("until", words.moment(issued.expires()));
    return "redirect:/desk/me";
  }

  @PostMapping("/desk/me/disconnect")
  String disconnect(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam int index,
      @RequestParam String ending,
      RedirectAttributes next) {
    List<ChannelAddress> connected = chats.of(me.name());
    if (index >= 0
        && index < connected.size()
        && chat(index, connected.get(index)).ending().equals(ending)) {
      chats.disconnect(me.name(), connected.get(index));
      audit.record(new AuditEntry(me.name(), "chat.disconnect", me.name(), clock.instant()));
    }
    next.addFlashAttribute("notice", "done.disconnect");
    return "redirect:/desk/me";
  }

  @PostMapping("/desk/me/presence")
  String presence(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam String where,
      @RequestParam(defaultValue = "/desk/me") String back,
      Locale locale,
      RedirectAttributes next) {
    actions.say(
        me,
        switch (where) {
          case "away" -> new Presence.Away();
          case "pausing" -> new Presence.Pausing(clock.instant().plus(PAUSE));
          default -> new Presence.Reachable();
        });
    next.addFlashAttribute("notice", "done.presence");
    return BACK.contains(back) ? "redirect:" + back : "redirect:/desk/me";
  }
}
