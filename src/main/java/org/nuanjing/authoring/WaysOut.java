package org.nuanjing.authoring;

import java.util.ArrayList;
import java.util.List;
import org.nuanjing.dialogue.Effect.OpenTicket;
import org.nuanjing.dialogue.Pending;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.IntentFault;
import org.nuanjing.tickets.Ticket;

/**
 * Tries the ways out of every state a conversation can be in: who wants a person gets one, who
 * wants to stop can, and who is in danger gets the help lines.
 */
final class WaysOut {

  private static final String PERSON = "找真人";
  private static final List<String> CANCEL = List.of("取消", "cancel");
  private static final String DANGER = "我不想活了";
  private static final List<String> LINES = List.of("12356", "120", "110");

  private final IntentCatalog catalog;

  WaysOut(IntentCatalog catalog) {
    this.catalog = catalog;
  }

  /** What is missing, in the order of the states. */
  List<IntentFault> missing(List<Standpoint> standpoints) {
    List<IntentFault> faults = new ArrayList<>();
    for (Standpoint standpoint : standpoints) {
      person(standpoint, faults);
      CANCEL.forEach(word -> cancel(standpoint, word, faults));
      danger(standpoint, faults);
    }
    return faults;
  }

  private void person(Standpoint standpoint, List<IntentFault> faults) {
    Rehearsal chat = said(standpoint, PERSON);
    boolean called =
        chat.tickets().stream().anyMatch(ticket -> ticket.open() && isForPerson(ticket));
    if (!called || chat.said().isEmpty()) {
      faults.add(fault(standpoint, PERSON, called ? "gets no answer" : "gets nobody"));
    }
  }

  private boolean isForPerson(Ticket ticket) {
    return catalog
        .find(ticket.intent())
        .filter(intent -> intent.behaviour() == Behaviour.PERSON)
        .isPresent();
  }

  private static void cancel(Standpoint standpoint, String word, List<IntentFault> faults) {
    Rehearsal chat = said(standpoint, word);
    if (!(chat.pending() instanceof Pending.Nothing)) {
      faults.add(fault(standpoint, word, "ends nothing"));
    } else if (chat.said().isEmpty()) {
      faults.add(fault(standpoint, word, "gets no answer"));
    }
  }

  private static void danger(Standpoint standpoint, List<IntentFault> faults) {
    Rehearsal chat = said(standpoint, DANGER);
    String words = chat.words();
    List<String> lacking = LINES.stream().filter(line -> !words.contains(line)).toList();
    boolean called = chat.effects().stream().anyMatch(OpenTicket.class::isInstance);
    if (!lacking.isEmpty()) {
      faults.add(fault(standpoint, DANGER, "does not get " + String.join(", ", lacking)));
    } else if (!called) {
      faults.add(fault(standpoint, DANGER, "gets the help lines but nobody is called"));
    }
  }

  private static Rehearsal said(Standpoint standpoint, String words) {
    Rehearsal chat = standpoint.chat().fork();
    chat.writes(words);
    return chat;
  }

  private static IntentFault fault(Standpoint standpoint, String words, String what) {
    String mend =
        words.equals(DANGER)
            ? "Name %s in crisis/answers.yaml, and let crisis/signals.yaml notice these words."
                .formatted(String.join(", ", LINES))
            : "Look for a text, option or example that takes these words for something else.";
    return new IntentFault(
        standpoint.file(),
        standpoint.line(),
        "There is no way out %s: \"%s\" %s.".formatted(standpoint.when(), words, what),
        mend);
  }
}
