package org.nuanjing.intents;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.intents.Transcript.Act;
import org.nuanjing.intents.Transcript.Files;
import org.nuanjing.intents.Transcript.Hears;
import org.nuanjing.intents.Transcript.NothingPending;
import org.nuanjing.intents.Transcript.Says;
import org.nuanjing.intents.Transcript.Sends;
import org.nuanjing.intents.Transcript.Silence;
import org.nuanjing.intents.Transcript.Staff;
import org.nuanjing.intents.Transcript.Start;
import org.nuanjing.intents.Transcript.Taps;
import org.nuanjing.intents.Transcript.Thing;
import org.nuanjing.intents.Transcript.Turn;
import org.nuanjing.intents.Transcript.Waits;

/**
 * Reads {@code transcript.txt}: conversations, parted by blank lines.
 *
 * <pre>
 * # What it shows
 * unbound                        the officer is not known yet; without this line, bound
 * english                        the officer's phone speaks English; without this line, Chinese
 * officer: text                  the officer writes
 * officer taps: label            the officer presses a button of that label
 * officer sends: photo "caption" the officer sends a picture; also document, voice, location, sticker
 * wait: 20h                      time passes: s, m, h or d; the assistant's timers go off
 * assistant: a fragment…another  what the assistant said since contains these, in this order
 * ticket: desk class name=value  the last ticket filed; values run to the next name=
 * nothing pending                the assistant waits for nothing
 * silence                        the assistant says nothing
 * staff takes                    a counsellor does something with the newest open request; also
 *                                gives back, resolves, offers plan
 * staff says: text               the counsellor writes
 * </pre>
 *
 * <p>It is played on a Monday, 23 November 2026, from ten in the morning; the officer is the first
 * of the sample data and binds with any badge number and the code ABCD-EFGH.
 */
final class Transcripts {

  private static final Pattern TURN =
      Pattern.compile(
          "(officer|officer taps|officer sends|staff says|wait|assistant|ticket): *(.+)");
  private static final Map<String, Act> STAFF =
      Map.of(
          "staff takes", Act.TAKES,
          "staff gives back", Act.GIVES_BACK,
          "staff resolves", Act.RESOLVES,
          "staff offers plan", Act.OFFERS_PLAN);
  private static final Pattern SENT =
      Pattern.compile("(?:(photo|document)(?: +\"([^\"]*)\")?|(voice|location|sticker))");
  private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,4})([smhd])");
  private static final Pattern TICKET = Pattern.compile("([a-z]+) +([a-z0-9]+)(?: +(.+))?");
  private static final Pattern VALUE =
      Pattern.compile("([a-z][a-z0-9_]*)=(.*?)(?= +[a-z0-9_]+=|$)");

  private final String file;
  private final Faults faults;
  private final List<Transcript> read = new ArrayList<>();

  private int first;
  private String title = "";
  private Start start = Start.BOUND;
  private Language language = Language.ZH;
  private List<Turn> turns = new ArrayList<>();

  private Transcripts(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  static List<Transcript> read(String file, String content, Faults faults) {
    Transcripts reader = new Transcripts(file, faults);
    List<String> lines = content.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      reader.line(i + 1, lines.get(i).strip());
    }
    reader.end();
    if (reader.read.isEmpty()) {
      faults.add(file, 1, "There is no conversation.", "Write one, # and its title first.");
    }
    return reader.read;
  }

  /** The conversations of all files of an intents folder; faults are the reader's business. */
  static List<Transcript> readAll(Map<String, String> files) {
    List<Transcript> all = new ArrayList<>();
    files.forEach((path, content) -> {
      if (path.endsWith("/transcript.txt")) {
        all.addAll(read(path, content, new Faults()));
      }
    });
    return all;
  }

  private void line(int number, String text) {
    if (text.isEmpty()) {
      end();
    } else if (title.isEmpty()) {
      begin(number, text);
    } else if (turns.isEmpty() && text.equals("unbound")) {
      start = Start.UNBOUND;
    } else if (turns.isEmpty() && text.equals("english")) {
      language = Language.EN;
    } else if (text.equals("nothing pending")) {
      turns.add(new NothingPending(number));
    } else if (text.equals("silence")) {
      turns.add(new Silence(number));
    } else if (STAFF.containsKey(text)) {
      turns.add(new Staff(number, STAFF.get(text), ""));
    } else {
      turn(number, text).ifPresent(turns::add);
    }
  }

  private void begin(int number, String text) {
    first = number;
    if (text.startsWith("#") && text.length() > 1) {
      title = text.substring(1).strip();
    } else {
      faults.add(
          file,
          number,
          "A conversation begins without a title.",
          "Begin with # and what it shows.");
      title = "?";
    }
  }

  private void end() {
    if (!title.isEmpty()) {
      if (turns.stream().noneMatch(Hears.class::isInstance)) {
        faults.add(
            file, first, "Nothing is expected in this conversation.", "Add an assistant: line.");
      }
      read.add(new Transcript(file, first, title, start, language, turns));
    }
    title = "";
    start = Start.BOUND;
    language = Language.ZH;
    turns = new ArrayList<>();
  }

  private Optional<Turn> turn(int number, String text) {
    Matcher turn = TURN.matcher(text);
    if (!turn.matches()) {
      return unknown(number, "This line is not understood.");
    }
    String words = turn.group(2);
    return switch (turn.group(1)) {
      case "officer" -> Optional.of(new Says(number, words));
      case "officer taps" -> Optional.of(new Taps(number, words));
      case "officer sends" -> sent(number, words);
      case "staff says" -> Optional.of(new Staff(number, Act.SAYS, words));
      case "wait" -> time(number, words);
      case "assistant" -> Optional.of(new Hears(number, Arrays.asList(words.split("…+", 0))));
      default -> ticket(number, words);
    };
  }

  private Optional<Turn> sent(int number, String words) {
    Matcher sent = SENT.matcher(words);
    if (!sent.matches()) {
      return unknown(number, "Such a thing cannot be sent.");
    }
    String thing = sent.group(1) == null ? sent.group(3) : sent.group(1);
    String caption = sent.group(2);
    return Optional.of(
        new Sends(
            number, Thing.valueOf(thing.toUpperCase(Locale.ROOT)), caption == null ? "" : caption));
  }

  private Optional<Turn> time(int number, String words) {
    Matcher time = TIME.matcher(words);
    if (!time.matches()) {
      return unknown(number, "This is no time to wait.");
    }
    long count = Long.parseLong(time.group(1));
    return Optional.of(
        new Waits(
            number,
            switch (time.group(2)) {
              case "s" -> Duration.ofSeconds(count);
              case "m" -> Duration.ofMinutes(count);
              case "h" -> Duration.ofHours(count);
              default -> Duration.ofDays(count);
            }));
  }

  private Optional<Turn> ticket(int number, String words) {
    Matcher ticket = TICKET.matcher(words);
    if (!ticket.matches() || !FilingParser.DESKS.contains(ticket.group(1))) {
      return unknown(number, "This ticket has no known desk.");
    }
    Optional<ResponseClass> response =
        Arrays.stream(ResponseClass.values())
            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(ticket.group(2)))
            .findFirst();
    if (response.isEmpty()) {
      return unknown(number, "This ticket has no known response class.");
    }
    Map<String, String> values = new LinkedHashMap<>();
    String rest = ticket.group(3);
    if (rest != null) {
      VALUE.matcher(rest).results().forEach(value -> values.put(value.group(1), value.group(2)));
    }
    return Optional.of(new Files(number, ticket.group(1), response.get(), values));
  }

  private Optional<Turn> unknown(int number, String what) {
    faults.add(
        file,
        number,
        what,
        "Write officer: …, officer taps: …, officer sends: photo \"…\" (document, voice, location,"
            + " sticker), wait: 20h, assistant: …, ticket: desk class name=value, staff takes (gives"
            + " back, resolves, offers plan), staff says: …, silence, or nothing pending.");
    return Optional.empty();
  }
}
