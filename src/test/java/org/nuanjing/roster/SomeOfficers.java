package org.nuanjing.roster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.channel.ChannelAddress;

/** A roster in memory whose officers may have chats; nobody binds anew. */
public final class SomeOfficers implements Officers {

  private final List<Officer> officers;
  private final Map<ChannelAddress, OfficerId> chats = new HashMap<>();

  public SomeOfficers(Officer... officers) {
    this.officers = Arrays.asList(officers);
  }

  /** Binds a chat. */
  public synchronized void bind(ChannelAddress address, OfficerId officer) {
    chats.put(address, officer);
  }

  @Override
  public Optional<Officer> find(OfficerId id) {
    return officers.stream().filter(officer -> officer.id().equals(id)).findFirst();
  }

  @Override
  public synchronized Optional<Officer> boundTo(ChannelAddress address) {
    return Optional.ofNullable(chats.get(address)).flatMap(this::find);
  }

  @Override
  public synchronized List<ChannelAddress> addresses(OfficerId id) {
    return chats.entrySet().stream()
        .filter(chat -> chat.getValue().equals(id))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public Activation activate(ChannelAddress address, String badge, String code, String attempt) {
    return new Activation.Wrong(1);
  }
}
