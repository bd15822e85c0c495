package org.nuanjing.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.Slot;
import org.nuanjing.tickets.Ticket.Detail;

/** Shows kept slot values to people. */
final class SlotValues {

  private SlotValues() {}

  static String shown(Slot slot, String stored, Language language) {
    boolean zh = language == Language.ZH;
    return switch (slot.type()) {
      case CHOICE ->
          slot.options().stream()
              .filter(option -> option.value().equals(stored))
              .map(option -> option.label().in(language))
              .findFirst()
              .orElse(stored);
      case YES_NO -> stored.equals("yes") ? (zh ? "是" : "yes") : (zh ? "否" : "no");
      case DATE ->
          stored.matches("\\d{4}-\\d{2}-\\d{2}")
              ? Times.day(LocalDate.parse(stored), language)
              : stored;
      case TEXT, NUMBER, PHONE, PLACE, FILES -> stored;
    };
  }

  /** What was answered, in the order of the slots. */
  static List<Detail> details(Intent intent, Form form, Language language) {
    List<Detail> details = new ArrayList<>();
    for (Slot slot : intent.slots()) {
      String stored = form.values().getOrDefault(slot.name(), "");
      if (!stored.isEmpty()) {
        details.add(
            new Detail(slot.name(), slot.title().in(language), shown(slot, stored, language)));
      }
    }
    return details;
  }
}
