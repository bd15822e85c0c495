package org.nuanjing.roster;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.channel.ChannelAddress;

/** Staff chats in memory; counts failures for ever. */
public final class InMemoryStaffChats implements StaffChats {

  private static final int LIMIT = 5;

  private final Staff staff;
  private final Clock clock;
  private final Map<ChannelAddress, String> connected = new LinkedHashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> used = new HashMap<>();
  private final Map<ChannelAddress, Integer> failures = new HashMap<>();
  private int issued;

  public InMemoryStaffChats(Staff staff, Clock clock) {
    this.staff = staff;
    this.clock = clock;
  }

  @Override
  public synchronized Optional<String> find(ChannelAddress address) {
    return Optional.ofNullable(connected.get(address)).filter(name -> staff.find(name).isPresent());
  }

  @Override
  public synchronized List<ChannelAddress> of(String name) {
    return connected.entrySet().stream()
        .filter(one -> one.getValue().equals(name))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public synchronized Code issue(String name) {
    if (staff.find(name).isEmpty()) {
      throw new IllegalArgumentException("Nobody among the staff signs in as " + name + ".");
    }
    codes.values().removeIf(name::equals);
    String code = "CODE-%04d".formatted(++issued);
    codes.put(code, name);
    return new Code(code, clock.instant().plus(CODE_LASTS));
  }

  @Override
  public synchronized Connection connect(ChannelAddress address, String code, String attempt) {
    if (failures.getOrDefault(address, 0) >= LIMIT) {
      return new Connection.Locked(15);
    }
    String written = code.strip().toUpperCase(Locale.ROOT);
    String name = codes.get(written);
    if (name == null || !used.getOrDefault(written, attempt).equals(attempt)) {
      failures.merge(address, 1, Integer::sum);
      return new Connection.Wrong();
    }
    used.put(written, attempt);
    connected.remove(address);
    connected.put(address, name);
    return new Connection.Connected(name);
  }

  @Override
  public synchronized void disconnect(String name, ChannelAddress address) {
    connected.remove(address, name);
  }
}
