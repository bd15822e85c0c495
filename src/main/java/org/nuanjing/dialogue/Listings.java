package org.nuanjing.dialogue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanjing.directory.Listing;
import org.nuanjing.directory.Near;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.Phrase;

/** How an entry of the directory reads. */
final class Listings {

  private static final Map<String, Phrase> LEVELS =
      Map.of(
          "3A", new Phrase("三级甲等", "grade 3A"),
          "3B", new Phrase("三级乙等", "grade 3B"),
          "2A", new Phrase("二级甲等", "grade 2A"),
          "2B", new Phrase("二级乙等", "grade 2B"),
          "1A", new Phrase("一级甲等", "grade 1A"));

  private static final double NEAR_KM = 10;

  private final Turn turn;
  private final long staleDays;
  private final boolean zh;

  Listings(Turn turn, long staleDays) {
    this.turn = turn;
    this.staleDays = staleDays;
    zh = turn.language() == Language.ZH;
  }

  /** A place, a line each for what must be known of it. */
  String place(Near near) {
    Listing listing = near.listing();
    List<String> lines = new ArrayList<>();
    lines.add(head(near));
    listing
        .address()
        .ifPresent(address ->
            lines.add(turn.text("place_address", Map.of("address", turn.text(address)))));
    if (!listing.specialities().isEmpty()) {
      lines.add(turn.text("place_good_at", Map.of("what", joined(listing.specialities()))));
    }
    lines.add(calls(listing));
    lines.add(checked(near));
    return String.join("\n", lines);
  }

  /** A number to call, on one line. */
  String line(Near near) {
    Listing listing = near.listing();
    String hours = listing.hours().shown(turn.language());
    String line =
        listing.day()
            + "  "
            + turn.text(listing.name())
            + (zh ? "（" + hours + "）" : " (" + hours + ")");
    return near.stale() ? line + "\n" + checked(near) : line;
  }

  /** What to bring, where any of them wants papers; said once. */
  Optional<String> bring(List<Near> near) {
    List<Phrase> papers =
        near.stream().flatMap(each -> each.listing().papers().stream()).distinct().toList();
    return papers.isEmpty()
        ? Optional.empty()
        : Optional.of(turn.text("place_bring", Map.of("papers", joined(papers))));
  }

  private String head(Near near) {
    Listing listing = near.listing();
    StringBuilder head = new StringBuilder(turn.text(listing.name()));
    Optional.ofNullable(LEVELS.get(listing.level()))
        .map(turn::text)
        .ifPresent(level -> head.append(zh ? "（" + level + "）" : " (" + level + ")"));
    near.kilometres().ifPresent(km -> head.append(turn.text("place_distance", distance(km))));
    Map<String, String> hours = Map.of("hours", listing.hours().shown(turn.language()));
    return head.append(turn.text(near.open() ? "place_open" : "place_closed", hours)).toString();
  }

  private static Map<String, String> distance(double kilometres) {
    String form = kilometres < NEAR_KM ? "%.1f" : "%.0f";
    return Map.of("km", String.format(Locale.ROOT, form, kilometres).replaceAll("^0\\.0$", "0.1"));
  }

  /** The number to call now first. */
  private String calls(Listing listing) {
    LocalDateTime now = turn.localNow();
    List<String> calls = new ArrayList<>();
    listing
        .contact(now)
        .ifPresent(contact -> calls.add(turn.text("place_call_now", Map.of("contact", contact))));
    if (!listing.daytime().open(now)) {
      calls.add(
          turn.text(
              "place_call_day",
              Map.of("contact", listing.day(), "hours", listing.daytime().shown(turn.language()))));
    } else {
      listing
          .night()
          .filter(night -> !night.equals(listing.day()))
          .ifPresent(night -> calls.add(turn.text("place_call_night", Map.of("contact", night))));
    }
    return String.join(zh ? "；" : "; ", calls);
  }

  private String checked(Near near) {
    String day = Times.full(near.listing().checked(), turn.language());
    return near.stale()
        ? turn.text("place_unsure", Map.of("day", day, "days", Long.toString(staleDays)))
        : turn.text("place_checked", Map.of("day", day));
  }

  private String joined(List<Phrase> phrases) {
    return phrases.stream().map(turn::text).collect(Collectors.joining(zh ? "、" : ", "));
  }
}
