package org.nuanjing.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.Slot;
import org.nuanjing.tickets.Ticket.Detail;
import org.nuanjing.understanding.SlotReader;

/** Shows kept slot values to people. */
final class SlotValues {

  private SlotValues() {}

  /** What was answered, in the order of the slots. */
  static List<Detail> details(SlotReader reader, Intent intent, Form form, Language language) {
    List<Detail> details = new ArrayList<>();
    for (Slot slot : intent.slots()) {
      String stored = form.values().getOrDefault(slot.name(), "");
      if (!stored.isEmpty()) {
        details.add(
            new Detail(
                slot.name(), slot.title().in(language), reader.shown(slot, stored, language)));
      }
    }
    return details;
  }
}
