package org.nuanjing.delivery.redis;

import java.time.Instant;
import java.util.Optional;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.dialogue.Conversation;
import org.nuanjing.privacy.Perishable;
import org.nuanjing.privacy.RetentionSettings;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.tickets.redis.RedisTickets;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/**
 * Forgets chats nobody wrote in for long and that have no ticket left, the alias with them.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>{bNN}:chat:channel:id</td><td>hash</td><td>as {@link RedisTurns} wrote it</td><td>none</td><td>this</td></tr>
 * </table>
 */
public final class PerishableChats implements Perishable {

  private static final int PAGE = 500;

  private final RedisTurns turns;
  private final RedisTickets tickets;
  private final RedisStore store;
  private final RetentionSettings settings;

  public PerishableChats(
      RedisTurns turns, RedisTickets tickets, RedisStore store, RetentionSettings settings) {
    this.turns = turns;
    this.tickets = tickets;
    this.store = store;
    this.settings = settings;
  }

  @Override
  public String kind() {
    return "chats";
  }

  @Override
  public long perish(int bucket, Instant now, Mode mode) {
    Instant before = now.minus(settings.ordinary());
    String prefix = Buckets.key(bucket, "chat:");
    ScanParams match = new ScanParams().match(prefix + "*").count(PAGE);
    String cursor = ScanParams.SCAN_POINTER_START;
    long count = 0;
    do {
      ScanResult<String> page = store.jedis().scan(cursor, match);
      count +=
          page.getResult().stream()
              .map(key -> ChannelAddress.parse(key.substring(prefix.length())))
              .filter(address -> over(address, before))
              .filter(address -> mode == Mode.COUNT || forget(address, before))
              .count();
      cursor = page.getCursor();
    } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
    return count;
  }

  private boolean over(ChannelAddress address, Instant before) {
    return idle(address, before).isPresent() && tickets.listFrom(address, 1).isEmpty();
  }

  private Optional<Conversation> idle(ChannelAddress address, Instant before) {
    return turns.find(address).filter(chat -> chat.lastAt().isBefore(before));
  }

  /** False where somebody wrote or filed something meanwhile. */
  private boolean forget(ChannelAddress address, Instant before) {
    return idle(address, before)
        .map(chat -> {
          Commit commit = new Commit();
          turns.stageForget(commit, chat);
          tickets.stageNoneFrom(commit, address);
          return store.commit(commit) == 0;
        })
        .orElse(false);
  }
}
