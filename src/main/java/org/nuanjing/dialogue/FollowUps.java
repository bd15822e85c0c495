package org.nuanjing.dialogue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.Slot.Type;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.understanding.Recognition;
import org.nuanjing.understanding.Recognition.Recognized;
import org.nuanjing.understanding.SlotReader;

/** A message that goes on with what was just filed: 再加五箱, 地址改成南门. */
final class FollowUps {

  /** How long after filing a message without a number is taken to be about it. */
  private static final Duration FRESH = Duration.ofHours(24);

  private static final Pattern GOES_ON =
      Pattern.compile(
          "^\\s*(?:哦|噢|对了|那|刚才那个|刚才|那个|等等|麻烦)?[,，\\s]*(?:再|还要|还差|还缺|多加|多要|多来|加|另加|补|改|换成|不对|不是|错了|说错|写错|忘了|漏了|少写|数量|地址|地点|时间|电话"
              + "|and |also |add |plus |another |make it |change |one more|actually |sorry)",
          Pattern.CASE_INSENSITIVE);

  /** Says itself that something is added, and what. */
  private static final Pattern ADDS = Pattern.compile("^\\s*补充(?:一下|一句|一点|说明)?[:：,，]\\s*\\S{2,}");

  private static final int LONGEST = 80;

  private final IntentCatalog catalog;
  private final TicketTalk tickets;
  private final SlotReader reader;

  FollowUps(IntentCatalog catalog, TicketTalk tickets, SlotReader reader) {
    this.catalog = catalog;
    this.tickets = tickets;
    this.reader = reader;
  }

  /** Adds the words to the ticket just filed, where they go on with it; false where they do not. */
  boolean take(Turn turn, Recognition recognition, String words) {
    Optional<Ticket> filed = filed(turn);
    Optional<Intent> about = filed.flatMap(ticket -> catalog.find(ticket.intent()));
    if (about.isEmpty() || words.length() > LONGEST || !GOES_ON.matcher(words).find()) {
      return false;
    }
    if (ADDS.matcher(words).find()) {
      added(turn, filed.orElseThrow(), words);
      return true;
    }
    if (isAnother(recognition, about.get()) || !fits(turn, about.get(), words)) {
      return false;
    }
    added(turn, filed.orElseThrow(), words);
    return true;
  }

  private void added(Turn turn, Ticket ticket, String words) {
    turn.understood();
    tickets.added(turn, catalog.get(Behaviour.TICKET_ADD), ticket.reference(), words, List.of());
  }

  /** The ticket filed last in this chat, while it is fresh and open. */
  private Optional<Ticket> filed(Turn turn) {
    return turn.focus()
        .flatMap(reference -> tickets.find(turn, reference))
        .filter(Ticket::open)
        .filter(ticket -> !ticket.risk().atLeast(RiskLevel.MODERATE))
        .filter(ticket -> turn.now().isBefore(ticket.openedAt().plus(FRESH)));
  }

  /** Whether the words are clearly about something else. */
  private boolean isAnother(Recognition recognition, Intent about) {
    return recognition instanceof Recognized recognized
        && !recognized.match().intent().equals(about.name())
        && catalog
            .find(recognized.match().intent())
            .filter(intent ->
                intent.behaviour() != Behaviour.TICKET_ADD
                    && !intent.label().equals(about.label())
                    && intent.behaviour() != Behaviour.ANSWER)
            .isPresent();
  }

  /** Whether the words hold something the ticket could need. */
  private boolean fits(Turn turn, Intent about, String words) {
    return reader.find(words, turn.localNow()).stream()
        .anyMatch(found ->
            about.slots().stream()
                .anyMatch(slot ->
                    Filling.answers(slot.type(), found.type())
                        || (slot.type() == Type.ITEMS && found.type() == Type.QUANTITY)));
  }
}
