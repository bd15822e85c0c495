package org.nuanjing.dialogue;

import java.util.List;
import java.util.Optional;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.understanding.Recognition;
import org.nuanjing.understanding.Wish;

/** Which of the wishes heard in parts of a message are meant, seen beside each other. */
final class WishSieve {

  /** A crisis less likely than this is heard faintly. */
  private static final double FAINT = 0.5;

  private final IntentCatalog catalog;

  WishSieve(IntentCatalog catalog) {
    this.catalog = catalog;
  }

  /** Those that are meant; one at least. */
  List<Wish> sift(Turn turn, List<Wish> wished) {
    return withoutLanguage(withoutAdding(turn, withoutFaintCrisis(wished)));
  }

  /**
   * An emergency sounds like a crisis in parts. A crisis that is heard only faintly beside one is
   * left to the person who comes for it at once.
   */
  private List<Wish> withoutFaintCrisis(List<Wish> wished) {
    boolean emergency =
        wished.stream()
            .anyMatch(wish -> named(wish.recognition()).filter(Intent::isEmergency).isPresent());
    return wished.stream().filter(wish -> !emergency || !isFaintCrisis(wish)).toList();
  }

  private boolean isFaintCrisis(Wish wish) {
    return wish.recognition()
        .taken()
        .filter(match -> match.confidence() < FAINT)
        .flatMap(match -> catalog.find(match.intent()))
        .filter(intent -> intent.behaviour() == Behaviour.CRISIS)
        .isPresent();
  }

  /** Where nothing was filed, 口罩快没了，再给两箱 adds to no ticket: it is all one request. */
  private List<Wish> withoutAdding(Turn turn, List<Wish> wished) {
    boolean some = turn.tickets().stream().anyMatch(Ticket::open);
    boolean asks = wished.stream().anyMatch(wish -> does(wish, Behaviour.REQUEST));
    return some || !asks
        ? wished
        : wished.stream().filter(wish -> !does(wish, Behaviour.TICKET_ADD)).toList();
  }

  /** A please beside a wish asks for no other language. */
  private List<Wish> withoutLanguage(List<Wish> wished) {
    return wished.size() == 1
        ? wished
        : wished.stream()
            .filter(wish -> !does(wish, Behaviour.LANGUAGE) || Wishes.namesALanguage(wish.words()))
            .toList();
  }

  private boolean does(Wish wish, Behaviour behaviour) {
    return named(wish.recognition()).filter(intent -> intent.behaviour() == behaviour).isPresent();
  }

  private Optional<Intent> named(Recognition recognition) {
    return recognition.taken().flatMap(match -> catalog.find(match.intent()));
  }
}
