package org.nuanjing.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.dialogue.Surroundings;
import org.nuanjing.roster.Officer;
import org.nuanjing.roster.Officers;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.Tickets;

/**
 * What a turn may look at, read from the stores when it first looks. For one thread and one turn.
 */
final class LiveSurroundings implements Surroundings {

  private static final int MOST_TICKETS = 10;

  private final ChannelAddress address;
  private final int bucket;
  private final long lastNumber;
  private final Instant now;
  private final Officers officers;
  private final Tickets tickets;
  private Optional<Officer> officer = Optional.empty();
  private boolean officerRead;
  private @Nullable List<Ticket> list;

  LiveSurroundings(
      ChannelAddress address,
      int bucket,
      long lastNumber,
      Instant now,
      Officers officers,
      Tickets tickets) {
    this.address = address;
    this.bucket = bucket;
    this.lastNumber = lastNumber;
    this.now = now;
    this.officers = officers;
    this.tickets = tickets;
  }

  int bucket() {
    return bucket;
  }

  long lastNumber() {
    return lastNumber;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public Optional<Officer> officer() {
    if (!officerRead) {
      officer = officers.boundTo(address);
      officerRead = true;
    }
    return officer;
  }

  @Override
  public List<Ticket> tickets() {
    List<Ticket> known = list;
    if (known == null) {
      Stream<ChannelAddress> others =
          officer().stream().flatMap(who -> officers.addresses(who.id()).stream());
      known =
          Stream.concat(Stream.of(address), others)
              .distinct()
              .flatMap(place -> tickets.listFrom(place, MOST_TICKETS).stream())
              .sorted(Comparator.comparing(Ticket::openedAt).reversed())
              .limit(MOST_TICKETS)
              .toList();
      list = known;
    }
    return known;
  }

  @Override
  public Optional<Ticket> find(TicketReference reference) {
    return tickets().stream()
        .filter(each -> each.reference().equals(reference))
        .findFirst()
        .or(() -> tickets.find(reference));
  }

  @Override
  public TicketReference nextReference(int nth) {
    return new TicketReference(bucket, lastNumber + 1 + nth);
  }
}
