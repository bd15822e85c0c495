package org.nuanjing.channel.telegram;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Puts a batch of updates into the inbox, on the polling thread, and returns only when all are
 * stored: the next request for updates confirms them. Nothing is thrown from here; that would end
 * polling without a word.
 *
 * <p>Told to stop it returns early. The session has then been stopped before, so no request follows
 * that would confirm what was not stored.
 */
final class InboxConsumer implements LongPollingUpdateConsumer {

  private static final Logger log = LoggerFactory.getLogger(InboxConsumer.class);

  private final UpdateIntake intake;
  private final Pulse pulse;
  private final StopSign stop;

  InboxConsumer(UpdateIntake intake, Pulse pulse, StopSign stop) {
    this.intake = intake;
    this.pulse = pulse;
    this.stop = stop;
  }

  @Override
  public void consume(List<Update> updates) {
    for (Update update : updates) {
      if (!isStored(update)) {
        return;
      }
    }
  }

  private boolean isStored(Update update) {
    CappedBackOff backOff = new CappedBackOff();
    do {
      try {
        intake.take(update);
        return true;
      } catch (Throwable fault) {
        pulse.failed("the inbox does not store (" + fault.getClass().getSimpleName() + ").");
        log.debug("Update {} is offered again.", update.getUpdateId());
      }
    } while (!stop.isShownWithin(backOff.next()));
    return false;
  }

  /** Holds nothing to close. */
  @Override
  public void close() {}
}
