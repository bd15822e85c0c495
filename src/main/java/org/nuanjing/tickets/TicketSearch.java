package org.nuanjing.tickets;

import java.util.List;
import java.util.Set;

/**
 * Finds tickets by what is known of them and by their words. Whoever shows one reads the ticket
 * itself and asks {@link Visibility} of it.
 */
public interface TicketSearch {

  /** Whether everything that is there has been read, so that what is not found is not there. */
  boolean ready();

  /**
   * The open tickets of some desks in the order they want to be worked on; always as they are
   * stored now, ready or not.
   */
  List<TicketCard> open(Set<String> desks);

  /**
   * The closed tickets of some desks, the latest closed first; a moment behind the store.
   *
   * @param most how many at the most
   */
  List<TicketCard> closed(Set<String> desks, int most);

  /**
   * Tickets of some desks, open or closed, in which all words are found, the best first; a moment
   * behind the store. What was said in conversations about risk or under an alias is never found.
   *
   * @param words parted by blanks
   * @param most how many at the most
   */
  List<TicketCard> find(String words, Set<String> desks, int most);
}
