package org.nuanjing.unsealing;

import java.util.List;
import java.util.Optional;

/**
 * Why the seal of an alias may be broken at all: a fixed list, from reference data.
 *
 * @param list in the order they are offered; never empty
 */
public record Reasons(List<Entry> list) {

  public Reasons {
    list = List.copyOf(list);
  }

  /** The reason of that id. */
  public Optional<Entry> find(String id) {
    return list.stream().filter(reason -> reason.id().equals(id)).findFirst();
  }

  /**
   * One reason.
   *
   * @param id short, lower-case, unique; never changes once used
   */
  public record Entry(String id, String name, String nameEn) {}
}
