package org.nuanjing.intents;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One whole conversation from a {@code transcript.txt}, run as a test.
 *
 * @param file where it is from, such as {@code greeting/transcript.txt}
 * @param line where it begins
 * @param title what it shows
 * @param start whether the officer is bound at the start
 * @param language what the officer's channel reports
 * @param turns what happens, in this order
 */
public record Transcript(
    String file, int line, String title, Start start, Language language, List<Turn> turns) {

  public Transcript {
    turns = List.copyOf(turns);
  }

  /** Whether the officer is bound at the start. */
  public enum Start {
    BOUND,
    UNBOUND
  }

  /** One line of a transcript. */
  public sealed interface Turn {

    /** The line in the file. */
    int line();
  }

  /** The officer writes. */
  public record Says(int line, String text) implements Turn {}

  /** The officer presses the button with this label in the last message that had buttons. */
  public record Taps(int line, String label) implements Turn {}

  /** What an officer can send besides words. */
  public enum Thing {
    PHOTO,
    DOCUMENT,
    VOICE,
    /** A place on the map, the same one every time. */
    LOCATION,
    STICKER
  }

  /**
   * The officer sends something.
   *
   * @param caption the words beside a photo or document; empty where there are none
   */
  public record Sends(int line, Thing thing, String caption) implements Turn {}

  /** Time passes with the officer silent; what the assistant has set a timer for happens. */
  public record Waits(int line, Duration time) implements Turn {}

  /** What a counsellor can do with the contact that is open. */
  public enum Act {
    TAKES,
    GIVES_BACK,
    RESOLVES,
    OFFERS_PLAN,
    SAYS
  }

  /**
   * A counsellor does something with the newest open request.
   *
   * @param text what is said; empty for every other act
   */
  public record Staff(int line, Act act, String text) implements Turn {}

  /** The assistant says nothing since the officer's last turn. */
  public record Silence(int line) implements Turn {}

  /** The assistant waits for nothing. */
  public record NothingPending(int line) implements Turn {}

  /**
   * What the assistant said since the officer's last turn contains these fragments in this order.
   */
  public record Hears(int line, List<String> fragments) implements Turn {

    public Hears {
      fragments = List.copyOf(fragments);
    }

    /** Whether a text contains the fragments, in this order. */
    public boolean isIn(String text) {
      int from = 0;
      for (String fragment : fragments) {
        int at = text.indexOf(fragment, from);
        if (at < 0) {
          return false;
        }
        from = at + fragment.length();
      }
      return true;
    }
  }

  /**
   * The last ticket filed is of this kind.
   *
   * @param values slot values as stored, by slot name; a ticket may have more
   */
  public record Files(int line, String desk, ResponseClass response, Map<String, String> values)
      implements Turn {

    public Files {
      values = Map.copyOf(values);
    }
  }
}
