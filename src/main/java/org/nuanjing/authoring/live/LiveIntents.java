package org.nuanjing.authoring.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nuanjing.authoring.IntentSet;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.dialogue.Conversation;
import org.nuanjing.dialogue.Dialogue;
import org.nuanjing.dialogue.Effect;
import org.nuanjing.dialogue.Step;
import org.nuanjing.dialogue.Surroundings;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.MixedExample;
import org.nuanjing.intents.Phrase;
import org.nuanjing.models.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The intents in use: one reference to everything that was made from one reading of the folder. It
 * is exchanged in one step, and a turn looks at it once, so that every message is answered by one
 * set from beginning to end.
 */
public final class LiveIntents {

  private static final Logger LOG = LoggerFactory.getLogger(LiveIntents.class);

  /**
   * A set in use.
   *
   * @param dialogue made from it, and from nothing of any other set
   * @param since when it came into use
   * @param stamp of the folder just before it was read
   */
  private record InUse(IntentSet intents, Dialogue dialogue, Instant since, String stamp) {}

  private final Function<IntentSet, Dialogue> assembly;
  private volatile InUse inUse;

  /**
   * Takes a first set into use.
   *
   * @param assembly makes a dialogue from a set
   * @param stamp of the folder just before the set was read
   */
  LiveIntents(IntentSet first, Function<IntentSet, Dialogue> assembly, Instant now, String stamp) {
    this.assembly = assembly;
    inUse = inUse(first, now, stamp);
  }

  /** Takes another set into use, for the next message on. */
  void swap(IntentSet next, Instant now, String stamp) {
    inUse = inUse(next, now, stamp);
  }

  private InUse inUse(IntentSet set, Instant now, String stamp) {
    tell("The recognizer", set.recognizer().origin());
    tell("The classifier of risk", set.signals().origin());
    return new InUse(set, assembly.apply(set), now, stamp);
  }

  /** What was trained takes seconds that somebody may wonder about. */
  private static void tell(String model, Origin origin) {
    if (origin != Origin.SHIPPED) {
      LOG.atLevel(origin.isFault() ? Level.WARN : Level.INFO).log("{} {}.", model, origin);
    }
  }

  /** When the set in use came into use. */
  Instant since() {
    return inUse.since();
  }

  /** The stamp of the folder just before the set in use was read. */
  String stamp() {
    return inUse.stamp();
  }

  /** The intents in use now, which never change; another set has another catalog. */
  IntentCatalog current() {
    return inUse.intents().catalog();
  }

  /** A catalog that is always that of the set in use. */
  IntentCatalog catalog() {
    return new LiveCatalog();
  }

  /** A dialogue in which every turn is decided by the set that is in use when it begins. */
  Dialogue dialogue() {
    return new LiveDialogue();
  }

  private final class LiveCatalog implements IntentCatalog {

    @Override
    public Optional<Intent> find(String name) {
      return current().find(name);
    }

    @Override
    public List<Intent> list() {
      return current().list();
    }

    @Override
    public Phrase text(String key) {
      return current().text(key);
    }

    @Override
    public List<String> heldOut() {
      return current().heldOut();
    }

    @Override
    public List<MixedExample> several() {
      return current().several();
    }
  }

  private final class LiveDialogue implements Dialogue {

    @Override
    public Step next(
        Conversation conversation, IncomingMessage message, Surroundings surroundings) {
      return inUse.dialogue().next(conversation, message, surroundings);
    }

    @Override
    public Step wake(Conversation conversation, Effect.Timer timer, Surroundings surroundings) {
      return inUse.dialogue().wake(conversation, timer, surroundings);
    }

    @Override
    public Step rescue(
        Conversation conversation, IncomingMessage message, Surroundings surroundings) {
      return inUse.dialogue().rescue(conversation, message, surroundings);
    }
  }
}
