package org.nuanjing.delivery;

import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.roster.Officer;
import org.nuanjing.roster.OfficerId;
import org.nuanjing.roster.Officers;

/** Officers of whom nobody has bound a chat. */
final class NobodyBound implements Officers {
  @Override
  public Optional<Officer> find(OfficerId id) {
    return Optional.empty();
  }

  @Override
  public Optional<Officer> boundTo(ChannelAddress address) {
    return Optional.empty();
  }

  @Override
  public List<ChannelAddress> addresses(OfficerId id) {
    return List.of();
  }

  @Override
  public Activation activate(ChannelAddress address, String badge, String code, String attempt) {
    return new Activation.Wrong(1);
  }
}
