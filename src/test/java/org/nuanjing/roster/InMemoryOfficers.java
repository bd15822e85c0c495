package org.nuanjing.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.roster.reference.RosterEntry;

/** Officers, their codes and their channels in maps. */
public final class InMemoryOfficers implements Officers, Activations {

  private static final int LIMIT = 5;
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private record Code(String code, Instant expires, String usedBy) {}

  private final Clock clock;
  private final Map<OfficerId, Officer> officers = new LinkedHashMap<>();
  private final Map<OfficerId, Code> codes = new HashMap<>();
  private final Map<ChannelAddress, OfficerId> bound = new LinkedHashMap<>();
  private final Map<String, Map<String, Instant>> failures = new HashMap<>();
  private int issued;

  public InMemoryOfficers(Collection<Officer> officers, Clock clock) {
    this.clock = clock;
    officers.forEach(officer -> this.officers.put(officer.id(), officer));
  }

  /** Binds an address without a code. */
  public synchronized void bind(ChannelAddress address, OfficerId id) {
    bound.remove(address);
    bound.put(address, id);
  }

  @Override
  public synchronized Optional<Officer> find(OfficerId id) {
    return Optional.ofNullable(officers.get(id));
  }

  @Override
  public synchronized Optional<Officer> boundTo(ChannelAddress address) {
    return Optional.ofNullable(bound.get(address)).flatMap(this::find);
  }

  @Override
  public synchronized List<ChannelAddress> addresses(OfficerId id) {
    List<ChannelAddress> addresses = new ArrayList<>(bound.keySet());
    addresses.removeIf(address -> !id.equals(bound.get(address)));
    return addresses;
  }

  @Override
  public synchronized Activation activate(
      ChannelAddress address, String badge, String code, String attempt) {
    Optional<Officer> officer =
        officers.values().stream().filter(one -> one.badge().equals(plain(badge))).findFirst();
    Optional<Code> issuedCode = officer.map(Officer::id).map(codes::get);
    if (issuedCode.isPresent() && issuedCode.get().usedBy().equals(attempt)) {
      return bound(address, officer.orElseThrow());
    }
    var byAddress = recent(address.toString());
    var byBadge = recent(plain(badge));
    for (var counted : List.of(byAddress, byBadge)) {
      if (counted.size() >= LIMIT && !counted.containsKey(attempt)) {
        return locked(counted);
      }
    }
    if (issuedCode.isEmpty() || !issuedCode.get().code().equals(plain(code))) {
      byAddress.putIfAbsent(attempt, clock.instant());
      byBadge.putIfAbsent(attempt, clock.instant());
      int left = LIMIT - Math.max(byAddress.size(), byBadge.size());
      return left > 0
          ? new Activation.Wrong(left)
          : locked(byAddress.size() >= LIMIT ? byAddress : byBadge);
    }
    if (!issuedCode.get().usedBy().isEmpty()
        || !issuedCode.get().expires().isAfter(clock.instant())) {
      return boundTo(address).equals(officer)
          ? bound(address, officer.orElseThrow())
          : new Activation.Expired();
    }
    Officer known = officer.orElseThrow();
    codes.put(known.id(), new Code(plain(code), issuedCode.get().expires(), attempt));
    byAddress.clear();
    return bound(address, known);
  }

  @Override
  public synchronized IssuedCode issue(OfficerId id) {
    Officer officer =
        find(id).orElseThrow(() -> new IllegalArgumentException("Nobody has that id."));
    String code = String.format(Locale.ROOT, "ABCD-%04d", ++issued);
    Instant expires = clock.instant().plus(Duration.ofDays(VALID_DAYS));
    codes.put(id, new Code(plain(code), expires, ""));
    return new IssuedCode(officer.badge(), officer.name(), code, expires);
  }

  @Override
  public synchronized Optional<IssuedCode> issue(String badge) {
    return officers.values().stream()
        .filter(officer -> officer.badge().equals(plain(badge)))
        .findFirst()
        .map(officer -> issue(officer.id()));
  }

  @Override
  public synchronized List<IssuedCode> issueMissing() {
    return officers.keySet().stream()
        .filter(id -> addresses(id).isEmpty())
        .filter(id -> !good(codes.get(id)))
        .map(this::issue)
        .toList();
  }

  private boolean good(@Nullable Code code) {
    return code != null && code.usedBy().isEmpty() && code.expires().isAfter(clock.instant());
  }

  private Activation bound(ChannelAddress address, Officer officer) {
    bind(address, officer.id());
    return new Activation.Bound(officer);
  }

  private Activation locked(Map<String, Instant> counted) {
    Instant first = counted.values().stream().sorted().findFirst().orElseThrow();
    long millis = Duration.between(clock.instant(), first.plus(WINDOW)).toMillis();
    return new Activation.Locked(Math.max(1, Math.ceilDiv(millis, 60_000L)));
  }

  private Map<String, Instant> recent(String key) {
    Map<String, Instant> counted = failures.computeIfAbsent(key, unseen -> new HashMap<>());
    counted.values().removeIf(at -> !at.isAfter(clock.instant().minus(WINDOW)));
    return counted;
  }

  private static String plain(String typed) {
    return RosterEntry.badge(typed);
  }
}
