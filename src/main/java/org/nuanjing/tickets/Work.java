package org.nuanjing.tickets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What staff keep beside a ticket for their own work; nothing of it is ever shown to the officer.
 *
 * @param tags words that colleagues find it by, in the order they were put on
 * @param checklists lists of things to do; it cannot be resolved while something is undone
 * @param reminder when whoever has it wants to look at it again
 */
public record Work(List<String> tags, List<Checklist> checklists, Optional<Instant> reminder) {

  /** Nothing. */
  public static final Work NONE = new Work(List.of(), List.of(), Optional.empty());

  public Work {
    tags = List.copyOf(tags);
    checklists = List.copyOf(checklists);
  }

  /** Whether nothing is left to do on any list. */
  public boolean done() {
    return checklists.stream().allMatch(Checklist::done);
  }

  Work tagged(List<String> others) {
    return new Work(others, checklists, reminder);
  }

  Work with(Checklist checklist) {
    List<Checklist> more = new ArrayList<>(checklists);
    more.add(checklist);
    return new Work(tags, more, reminder);
  }

  Work with(int place, Checklist instead) {
    List<Checklist> others = new ArrayList<>(checklists);
    others.set(place, instead);
    return new Work(tags, others, reminder);
  }

  Work reminding(Optional<Instant> at) {
    return new Work(tags, checklists, at);
  }

  /**
   * A list of things to do.
   *
   * @param id unique within the ticket
   */
  public record Checklist(String id, String title, List<Item> items) {

    public Checklist {
      items = List.copyOf(items);
    }

    /** Whether all of it is done. */
    public boolean done() {
      return items.stream().allMatch(item -> item.doneBy().isPresent());
    }

    Checklist with(int place, Item instead) {
      List<Item> others = new ArrayList<>(items);
      others.set(place, instead);
      return new Checklist(id, title, others);
    }
  }

  /**
   * A thing to do.
   *
   * @param doneBy the sign-in name of who did it
   */
  public record Item(String text, Optional<String> doneBy) {}
}
