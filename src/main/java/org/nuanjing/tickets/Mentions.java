package org.nuanjing.tickets;

import java.util.List;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;

/** Colleagues whom a note calls: an @ before a sign-in name or the name colleagues know. */
public final class Mentions {

  private Mentions() {}

  /** Those a note calls who may read the ticket's words, save who wrote it. */
  public static List<StaffMember> of(Relay.Note note, Ticket ticket, Staff staff) {
    String text = note.text().replace('＠', '@');
    return staff.list().stream()
        .filter(one -> !one.name().equals(note.author()))
        .filter(one -> called(text, one.name()) || called(text, one.displayName()))
        .filter(one -> Visibility.mayReadWords(one, ticket))
        .toList();
  }

  /** Whether the name stands there whole: {@code @lu} is no part of {@code @luna}. */
  private static boolean called(String text, String name) {
    String call = "@" + name;
    for (int at = text.indexOf(call); at >= 0; at = text.indexOf(call, at + 1)) {
      int end = at + call.length();
      boolean whole =
          end == text.length()
              || !(latin(text.charAt(end)) && latin(name.charAt(name.length() - 1)));
      if (whole) {
        return true;
      }
    }
    return false;
  }

  private static boolean latin(char sign) {
    return sign < 128 && Character.isLetterOrDigit(sign);
  }
}
