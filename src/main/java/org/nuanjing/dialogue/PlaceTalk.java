package org.nuanjing.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.directory.Directory;
import org.nuanjing.directory.Kind;
import org.nuanjing.directory.Near;
import org.nuanjing.directory.Point;
import org.nuanjing.directory.Where;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.roster.Unit;
import org.nuanjing.roster.Units;
import org.nuanjing.understanding.FoundValue;
import org.nuanjing.understanding.Masking;
import org.nuanjing.understanding.SlotReader;

/**
 * Lists what is near: by a shared location, which is not kept; by a place or unit in the words;
 * else by the officer's own unit.
 */
final class PlaceTalk {

  private static final int MOST = 4;
  private static final int MOST_LINES = 7;
  private static final Pattern POINT =
      Pattern.compile("(-?\\d{1,2}(?:\\.\\d+)?), (-?\\d{1,3}(?:\\.\\d+)?)");

  private final IntentCatalog catalog;
  private final Directory directory;
  private final Units units;
  private final SlotReader reader;

  PlaceTalk(IntentCatalog catalog, Directory directory, Units units, SlotReader reader) {
    this.catalog = catalog;
    this.directory = directory;
    this.units = units;
    this.reader = reader;
  }

  /** Lists what is near; asks where the officer is, where nothing tells. */
  void list(Turn turn, Intent intent, String words) {
    Kind kind = kind(intent, words);
    Where where = where(turn, words).or(() -> ofUnit(turn)).orElseGet(Where.Unknown::new);
    if (!(where instanceof Where.Unknown)) {
      say(turn, intent, kind, where, words);
    } else {
      ask(turn, intent, words);
    }
  }

  /** Asks where the officer is. */
  void ask(Turn turn, Intent intent, String words) {
    if (turn.pending() instanceof Pending.Form) {
      turn.say(turn.text("where_are_you"));
      return;
    }
    turn.pending(new Pending.Whereabouts(intent.name(), Masking.mask(words)));
    turn.say(List.of(new Paragraph(turn.text("where_are_you"))), List.of(), Keyboard.LOCATION);
  }

  /** Takes words for where the officer is; false, and nothing said, where they name no place. */
  boolean heard(Turn turn, Intent intent, Pending.Whereabouts waiting, String words) {
    Optional<Where> where = where(turn, words);
    where.ifPresent(there -> {
      turn.settled();
      say(turn, intent, kind(intent, waiting.words()), there, waiting.words());
    });
    return where.isPresent();
  }

  /** Takes a shared location. */
  void at(Turn turn, Intent intent, Pending.Whereabouts waiting, Content.Location place) {
    turn.settled();
    Where where = new Where.At(new Point(place.latitude(), place.longitude()));
    say(turn, intent, kind(intent, waiting.words()), where, waiting.words());
  }

  /** The numbers to call in need where the officer serves. */
  void lines(Turn turn) {
    Where where = ofUnit(turn).orElseGet(Where.Unknown::new);
    Listings listings = new Listings(turn, directory.staleDays());
    List<String> lines = new ArrayList<>(List.of(turn.text("lines")));
    directory
        .near(Kind.HELP_LINE, where, "", turn.localNow(), MOST_LINES)
        .forEach(each -> lines.add(listings.line(each)));
    turn.say(String.join("\n", lines), List.of(Taps.person(catalog, turn.language())));
  }

  /** What the words name; else what the intent is for. */
  private static Kind kind(Intent intent, String words) {
    Kind own = Kind.valueOf(intent.lists().orElseThrow().toUpperCase(Locale.ROOT));
    return Kind.in(words).orElse(own);
  }

  private Optional<Where> where(Turn turn, String words) {
    Matcher point = POINT.matcher(words.strip());
    if (point.matches()) {
      return Optional.of(
          new Where.At(
              new Point(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)))));
    }
    return reader.find(words, turn.localNow()).stream()
        .flatMap(found -> path(found).stream())
        .map(path -> (Where) new Where.In(path))
        .findFirst();
  }

  private Optional<List<String>> path(FoundValue found) {
    String stored = found.value().stored();
    return switch (found.type()) {
      case UNIT -> units.find(stored).map(this::path);
      case PLACE ->
          Optional.of(
              units.list().stream()
                  .filter(unit -> unit.place().filter(stored::equals).isPresent())
                  .findFirst()
                  .map(this::path)
                  .orElseGet(() -> List.of(stored)));
      default -> Optional.empty();
    };
  }

  private List<String> path(Unit unit) {
    return units.upwards(unit.id()).reversed().stream()
        .flatMap(each -> each.place().stream())
        .toList();
  }

  private Optional<Where> ofUnit(Turn turn) {
    return turn.officer()
        .flatMap(officer -> units.find(officer.unit()))
        .map(this::path)
        .filter(path -> !path.isEmpty())
        .map(Where.In::new);
  }

  private void say(Turn turn, Intent intent, Kind kind, Where where, String words) {
    List<Near> near = directory.near(kind, where, words, turn.localNow(), MOST);
    Map<String, String> places = Map.of("where", shown(turn, where));
    String key = near.isEmpty() ? "none" : "answer";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(intent.answer(key).in(turn.language(), places)));
    Listings listings = new Listings(turn, directory.staleDays());
    near.forEach(each -> blocks.add(new Paragraph(listings.place(each))));
    listings.bring(near).ifPresent(papers -> blocks.add(new Paragraph(papers)));
    List<Choice> choices = new ArrayList<>();
    if (!(where instanceof Where.At)) {
      choices.add(Taps.plain(Taps.PLACES + ":" + intent.name(), turn.text("place_here")));
    }
    choices.addAll(Taps.intents(catalog, intent.offer(), turn.language()));
    turn.say(blocks, choices, Keyboard.UNCHANGED);
  }

  private static String shown(Turn turn, Where where) {
    return switch (where) {
      case Where.At at -> turn.text("place_point");
      case Where.In in -> in.path().getLast();
      case Where.Unknown unknown -> "";
    };
  }
}
