package org.nuanjing.policy.lucene;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanjing.writing.Sounds;

/**
 * Guesses what somebody meant who typed what neither the rules nor the vocabulary nor the language
 * know: 年修假 for 年休假. Guessed is only what rules or vocabulary do know: a word of the vocabulary
 * that is nearly the same, or characters that sound alike and stand side by side in the rules.
 */
final class Spelling {

  /** In so many clauses a pair at the edge of what was typed must stand; less may be chance. */
  private static final int OFTEN = 3;

  /** So much more than by chance must its characters stand together. */
  private static final double TOGETHER = 3;

  /** The same where both neighbours of a character speak for it. */
  private static final double TOGETHER_IN_BOTH = 2;

  /** Of the characters that sound alike so many of the frequent ones are tried. */
  private static final int TRIED = 16;

  private static final int MOST = 3;
  private static final Pattern RUN = Pattern.compile("[\\u4e00-\\u9fff]{2,}");

  /** Knows the words of the language by a dictionary. */
  private static final BreakIterator OF_WORDS = BreakIterator.getWordInstance(Locale.CHINA);

  private final Lexicon lexicon;

  Spelling(Vocabulary vocabulary) {
    lexicon = new Lexicon(vocabulary);
  }

  /**
   * Something a question says wrongly.
   *
   * @param typed as it stands in the question
   * @param meant as long
   */
  record Guess(String typed, String meant) {

    static String applied(List<Guess> guesses, String text) {
      String meant = text;
      for (Guess guess : guesses) {
        meant = meant.replace(guess.typed, guess.meant);
      }
      return meant;
    }
  }

  /**
   * The guesses about a question, three at most.
   *
   * @param text of it in {@link PolicyText#normal} form, a blank where a word only asks
   */
  List<Guess> guesses(String text, Frequencies frequencies) {
    List<Guess> guesses = new ArrayList<>();
    Matcher runs = RUN.matcher(text);
    while (runs.find() && guesses.size() < MOST) {
      guesses.addAll(new Run(runs.group(), frequencies).guesses());
    }
    return guesses.subList(0, Math.min(MOST, guesses.size()));
  }

  /** Characters that stand side by side, read once for words and once for characters. */
  private final class Run {

    private final String text;
    private final Frequencies frequencies;
    private final boolean[] known;
    private @Nullable BreakIterator words;

    Run(String text, Frequencies frequencies) {
      this.text = text;
      this.frequencies = frequencies;
      this.known = new boolean[text.length() - 1];
      for (int i = 0; i < known.length; i++) {
        known[i] = known(text.substring(i, i + 2));
      }
    }

    private boolean known(String pair) {
      return lexicon.holds(pair) || frequencies.of(pair) > 0;
    }

    List<Guess> guesses() {
      List<Guess> guesses = new ArrayList<>();
      int i = 0;
      while (i < text.length()) {
        int here = i;
        Optional<Guess> guess = word(here).or(() -> character(here));
        guess.ifPresent(guesses::add);
        i += guess.map(one -> one.typed.length()).orElse(1);
      }
      return guesses;
    }

    /** The longest word of the vocabulary that may be meant from a place on. */
    private Optional<Guess> word(int start) {
      int most = Math.min(Lexicon.LONGEST, text.length() - start);
      for (int length = most; length >= 2; length--) {
        String typed = text.substring(start, start + length);
        if (lexicon.has(typed)) {
          return Optional.empty();
        }
        Optional<String> meant =
            lexicon.like(typed).stream()
                .filter(word -> senselessWhereChanged(start, word))
                .max(Comparator.comparingInt(this::frequency).thenComparing(word -> word));
        if (meant.isPresent()) {
          return Optional.of(new Guess(typed, meant.get()));
        }
      }
      return Optional.empty();
    }

    /** As frequent as the rarest pair of a word. */
    private int frequency(String word) {
      return IntStream.range(0, word.length() - 1)
          .map(i -> frequencies.of(word.substring(i, i + 2)))
          .min()
          .orElse(0);
    }

    /**
     * Whether nothing that makes sense as typed is given up for a word. Two characters are little
     * to go by: there what is kept must make no sense with its other neighbour either.
     */
    private boolean senselessWhereChanged(int start, String word) {
      return IntStream.range(0, word.length())
          .filter(i -> word.length() == 2 || word.charAt(i) != text.charAt(start + i))
          .allMatch(i -> unknown(start + i) && (word.length() > 2 || !inWord(start + i)));
    }

    /** Whether a character stands with neither neighbour in rules or vocabulary. */
    private boolean unknown(int at) {
      return !(at > 0 && known[at - 1]) && !(at < known.length && known[at]);
    }

    private boolean inWord(int at) {
      if (words == null) {
        words = OF_WORDS.clone();
        words.setText(text);
      }
      return words.following(at) - words.preceding(at + 1) > 1;
    }

    /** Another character with the same sound, where what stands there makes sense to nobody. */
    private Optional<Guess> character(int at) {
      if (!unknown(at) || inWord(at)) {
        return Optional.empty();
      }
      int from = Math.max(0, at - 1);
      String before = text.substring(from, at);
      String after = text.substring(at + 1, Math.min(at + 2, text.length()));
      return Sounds.alike(text.charAt(at))
          .chars()
          .mapToObj(Character::toString)
          .filter(one -> frequencies.of(one) > 0 && one.charAt(0) != text.charAt(at))
          .sorted(Comparator.comparingInt((String one) -> -frequencies.of(one)))
          .limit(TRIED)
          .filter(one -> fits(before, one, after))
          .max(Comparator.comparingDouble(one -> together(before, one, after)))
          .map(one -> new Guess(text.substring(from, at + 1) + after, before + one + after));
    }

    private boolean fits(String before, String one, String after) {
      boolean both = !before.isEmpty() && !after.isEmpty();
      return pairs(before, one, after).allMatch(pair -> frequencies.of(pair) >= (both ? 1 : OFTEN))
          && together(before, one, after) >= (both ? TOGETHER_IN_BOTH : TOGETHER);
    }

    private double together(String before, String one, String after) {
      return pairs(before, one, after).mapToDouble(frequencies::cohesion).max().orElse(0);
    }

    private static Stream<String> pairs(String before, String one, String after) {
      return Stream.of(before + one, one + after).filter(pair -> pair.length() == 2);
    }
  }
}
