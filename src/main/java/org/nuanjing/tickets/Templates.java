package org.nuanjing.tickets;

import java.util.List;
import java.util.Optional;

/** The ready-made answers and lists of a place, in the order of the file. */
public record Templates(List<ReplyTemplate> replies, List<ChecklistTemplate> checklists) {

  public Templates {
    replies = List.copyOf(replies);
    checklists = List.copyOf(checklists);
  }

  /** The ready-made answer of that id. */
  public Optional<ReplyTemplate> reply(String id) {
    return replies.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The ready-made list of that id. */
  public Optional<ChecklistTemplate> checklist(String id) {
    return checklists.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
