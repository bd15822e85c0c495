package org.nuanjing.understanding.values;

import java.util.ArrayList;
import java.util.List;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.values.Name.Kind;
import org.nuanjing.understanding.values.Names.Hit;
import org.nuanjing.understanding.values.Names.Sounding;

/** The names of a message, from left to right, the longest first. */
final class NameScan {

  /**
   * A name of a thing.
   *
   * @param sure whether it stands there as written; else it only sounds so
   * @param near whether it shares characters with what it sounds like
   */
  record Item(int start, int end, Name name, boolean sure, boolean near) {

    int length() {
      return end - start;
    }
  }

  private final Names names;
  private final Message message;
  private final List<Item> items = new ArrayList<>(2);

  NameScan(Names names, Message message, List<Found> into) {
    this.names = names;
    this.message = message;
    String text = message.line().text();
    for (int i = 0; i < text.length(); ) {
      Hit hit = names.at(text, i);
      if (hit == null) {
        i = sounding(i);
      } else {
        Name item = hit.first(Kind.ITEM);
        if (hit.kind() != Kind.ITEM) {
          into.add(found(hit));
        } else if (item != null) {
          add(new Item(hit.start(), hit.end(), item, true, true));
        }
        i = hit.end();
      }
    }
  }

  List<Item> items() {
    return items;
  }

  /** Adds a thing; one named twice over, as in N95 masks, is one. */
  private void add(Item item) {
    Item last = items.isEmpty() ? null : items.getLast();
    boolean same =
        last != null
            && last.name().equals(item.name())
            && last.end() <= item.start()
            && message.line().text().substring(last.end(), item.start()).isBlank();
    if (same && last != null) {
      items.removeLast();
      items.add(new Item(last.start(), item.end(), item.name(), true, true));
    } else {
      items.add(item);
    }
  }

  /** Where to go on: behind what sounds like a thing. */
  private int sounding(int start) {
    Sounding sounding = names.soundingAt(message.counted().text(), start);
    if (sounding != null && !crossesAName(start, sounding.end())) {
      items.add(new Item(start, sounding.end(), sounding.item(), false, sounding.near()));
    }
    return start + 1;
  }

  /** Whether a name as written begins within. */
  private boolean crossesAName(int start, int end) {
    String text = message.line().text();
    for (int i = start + 1; i < end; i++) {
      Hit written = names.at(text, i);
      if (written != null && written.end() - i > 1) {
        return true;
      }
    }
    return false;
  }

  /** A place is kept in its words; so is what is the name of several. */
  private Found found(Hit hit) {
    Kind kind = hit.kind();
    Name only = hit.only(kind);
    Slot.Type type =
        switch (kind) {
          case UNIT -> Slot.Type.UNIT;
          case HOSPITAL -> Slot.Type.HOSPITAL;
          default -> Slot.Type.PLACE;
        };
    String stored =
        only == null || kind == Kind.PLACE
            ? message.line().words(hit.start(), hit.end())
            : only.id();
    return new Found(type, hit.start(), hit.end(), stored);
  }
}
