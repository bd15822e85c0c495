package org.nuanjing.tickets;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A ticket's number as officers and staff say it, such as {@code 07-1234}.
 *
 * @param bucket where the ticket is kept, 0 to 99
 * @param number counted up from 1 within the bucket
 */
public record TicketReference(int bucket, long number) implements Comparable<TicketReference> {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{2})-(\\d{1,18})");

  public TicketReference {
    if (bucket < 0 || bucket > 99 || number < 1) {
      throw new IllegalArgumentException("No such ticket reference.");
    }
  }

  /** Reads what {@link #toString} wrote; empty where the text is no reference. */
  public static Optional<TicketReference> parse(String text) {
    var matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches() || Long.parseLong(matcher.group(2)) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new TicketReference(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2))));
  }

  @Override
  public int compareTo(TicketReference other) {
    int byBucket = Integer.compare(bucket, other.bucket);
    return byBucket != 0 ? byBucket : Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%02d-%04d", bucket, number);
  }
}
