package org.nuanjing.unsealing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanjing.tickets.TicketReference;

/**
 * Names one unsealing, such as {@code 07-1234.2}.
 *
 * @param ticket the ticket whose officer it is about
 * @param nth counted from 1 within the ticket
 */
public record UnsealingId(TicketReference ticket, int nth) {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{2}-\\d{1,18})\\.(\\d{1,6})");

  public UnsealingId {
    if (nth < 1) {
      throw new IllegalArgumentException("Unsealings are counted from 1.");
    }
  }

  /** Reads what {@link #toString} wrote; empty where the text is no such name. */
  public static Optional<UnsealingId> parse(String text) {
    var written = WRITTEN.matcher(text);
    if (!written.matches() || Integer.parseInt(written.group(2)) < 1) {
      return Optional.empty();
    }
    return TicketReference.parse(written.group(1))
        .map(ticket -> new UnsealingId(ticket, Integer.parseInt(written.group(2))));
  }

  @Override
  public String toString() {
    return ticket + "." + nth;
  }
}
