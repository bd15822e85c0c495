package org.nuanjing.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Slot;
import org.nuanjing.tickets.Ticket.Detail;
import org.nuanjing.understanding.SlotReader;

/** Shows kept slot values to people. */
final class SlotValues {

  private SlotValues() {}

  /** What was answered, in the order of the slots. */
  static List<Detail> details(SlotReader reader, Intent intent, Form form, Turn turn) {
    List<Detail> details = new ArrayList<>();
    for (Slot slot : intent.slots()) {
      String stored = form.values().getOrDefault(slot.name(), "");
      if (!stored.isEmpty()) {
        details.add(
            new Detail(slot.name(), turn.text(slot.title()), shown(reader, slot, stored, turn)));
      }
    }
    return details;
  }

  private static String shown(SlotReader reader, Slot slot, String stored, Turn turn) {
    return stored.equals(Form.UNKNOWN)
        ? turn.text("unknown")
        : reader.shown(slot, stored, turn.language(), turn.today());
  }
}
