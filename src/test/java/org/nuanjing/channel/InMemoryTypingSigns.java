package org.nuanjing.channel;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Signs within one process, every one of them passed on. */
public final class InMemoryTypingSigns implements TypingSigns {

  private final Map<Writer, List<Consumer<ChannelAddress>>> listeners =
      Map.of(
          Writer.OFFICER, new CopyOnWriteArrayList<>(), Writer.STAFF, new CopyOnWriteArrayList<>());

  @Override
  public void send(Writer writer, ChannelAddress chat) {
    listeners.getOrDefault(writer, List.of()).forEach(listener -> listener.accept(chat));
  }

  @Override
  public AutoCloseable subscribe(Writer writer, Consumer<ChannelAddress> listener) {
    List<Consumer<ChannelAddress>> all = listeners.getOrDefault(writer, List.of());
    all.add(listener);
    return () -> all.remove(listener);
  }
}
