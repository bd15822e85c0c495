package org.nuanjing.tickets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Saved views in memory. */
public final class InMemorySavedViews implements SavedViews {

  private final Map<String, SortedMap<String, View>> byStaff = new HashMap<>();

  @Override
  public synchronized List<View> of(String staff) {
    return List.copyOf(views(staff).values());
  }

  @Override
  public synchronized Kept keep(String staff, View view) {
    SortedMap<String, View> views = views(staff);
    if (views.size() >= MOST && !views.containsKey(view.name())) {
      return Kept.TOO_MANY;
    }
    views.put(view.name(), view);
    return Kept.KEPT;
  }

  @Override
  public synchronized void forget(String staff, String name) {
    views(staff).remove(name);
  }

  private SortedMap<String, View> views(String staff) {
    return byStaff.computeIfAbsent(staff, unseen -> new TreeMap<>());
  }
}
