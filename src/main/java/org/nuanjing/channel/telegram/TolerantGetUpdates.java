package org.nuanjing.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** A request for updates whose answer is read update by update. */
final class TolerantGetUpdates extends GetUpdates {

  private final transient UpdateReader reader;
  private final transient AtomicInteger lastReceived;
  private final transient Pulse pulse;

  /**
   * A request for what follows the last update received.
   *
   * @param lastReceived the session's mark; zero before the first update. It is set back where
   *     Telegram begins to count anew, as it does after a quiet week: the session would drop lower
   *     ids, while the inbox knows by itself what it has seen.
   */
  TolerantGetUpdates(
      UpdateReader reader, AtomicInteger lastReceived, Pulse pulse, int timeoutSeconds) {
    super(offset(lastReceived.get()), 100, timeoutSeconds, AllowedUpdates.KINDS);
    this.reader = reader;
    this.lastReceived = lastReceived;
    this.pulse = pulse;
  }

  private static @Nullable Integer offset(int last) {
    return last == 0 ? null : last + 1;
  }

  @Override
  @SuppressWarnings("NonApiType") // TelegramBots' signature
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      List<Update> updates = reader.readAll(answer);
      updates.stream()
          .mapToInt(Update::getUpdateId)
          .min()
          .ifPresent(lowest -> lastReceived.accumulateAndGet(lowest - 1, Math::min));
      pulse.answered();
      return new ArrayList<>(updates);
    } catch (JsonProcessingException unreadable) {
      pulse.failed(Troubles.of(new Answer.Unreadable<>()));
      // Without the cause: it quotes the answer.
      throw new TelegramApiRequestException("An answer to getUpdates cannot be read.");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
