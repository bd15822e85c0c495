package org.nuanjing.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanjing.desk.QueueView.Mark;
import org.nuanjing.tickets.ThreadEntry;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.Ticket.Detail;

/** The place in a ticket's words where what was looked for stands. */
final class Snippet {

  private static final int BEFORE = 20;
  private static final int AFTER = 60;

  private Snippet() {}

  /** The first such place in pieces; none where it stands in no details and no message. */
  static List<Mark> of(Ticket ticket, String words) {
    Pattern looked =
        Pattern.compile(
            Arrays.stream(words.split("\\s+", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return Stream.concat(
            ticket.details().stream().map(Detail::value),
            ticket.thread().stream().map(ThreadEntry::text))
        .filter(text -> looked.matcher(text).find())
        .findFirst()
        .map(text -> around(text.replaceAll("\\s+", " "), looked))
        .orElse(List.of());
  }

  private static List<Mark> around(String text, Pattern looked) {
    Matcher first = looked.matcher(text);
    if (!first.find()) {
      return List.of();
    }
    int from = Math.max(0, first.start() - BEFORE);
    int to = Math.min(text.length(), first.end() + AFTER);
    String part = text.substring(from, to);
    List<Mark> marks = new ArrayList<>();
    if (from > 0) {
      marks.add(new Mark("…", false));
    }
    int shown = 0;
    for (Matcher each = looked.matcher(part); each.find(); shown = each.end()) {
      marks.add(new Mark(part.substring(shown, each.start()), false));
      marks.add(new Mark(each.group(), true));
    }
    marks.add(new Mark(part.substring(shown) + (to < text.length() ? "…" : ""), false));
    return marks;
  }
}
