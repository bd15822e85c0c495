package org.nuanjing.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.intents.IntentFault;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.triage.Lexicon.Entry;
import org.nuanjing.triage.Lexicon.Scope;
import org.nuanjing.triage.Risk.Signal;

/**
 * Notices risk by reviewed words. Cautious: what is unclear is a gentle check, talk about duty
 * never hides the officer's own words, and every signal says where it was seen.
 */
public final class LexiconRiskSignals implements RiskSignals {

  /** Words of risk that are negated or about duty: worth a gentle question. */
  static final String UNCLEAR = "unclear";

  private static final String THOUGHT_ENDS = "，。！？；,.!?;";
  private static final int CLAUSE = 40;

  private final Lexicon lexicon;

  private LexiconRiskSignals(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Reads the words inside the program; throws with every fault in them where there are any. */
  public static LexiconRiskSignals readInside() {
    return new LexiconRiskSignals(Lexicon.readInside());
  }

  /**
   * The words of a folder of intents, or those inside the program where it has none of its own;
   * throws with every fault in them where there are any.
   */
  public static LexiconRiskSignals of(IntentsFolder folder) {
    return folder
        .signals()
        .map(words -> new LexiconRiskSignals(Lexicon.read(words)))
        .orElseGet(LexiconRiskSignals::readInside);
  }

  /** Every fault in the words of a folder; none where it has no words of its own. */
  public static List<IntentFault> check(IntentsFolder folder) {
    return folder
        .signals()
        .map(words -> new LexiconReader().read(words).faults())
        .orElseGet(List::of);
  }

  @Override
  public Risk notice(String text) {
    Screening screening = Screening.of(text);
    String blanked = blank(screening.text());
    boolean duty = matches(lexicon.duty(), screening.text());
    List<Signal> signals = new ArrayList<>();
    for (Entry entry : lexicon.signals()) {
      Matcher matcher = entry.pattern().matcher(blanked);
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          RiskLevel level = weigh(entry, blanked, matcher, duty);
          String kind = kind(entry, level, blanked, matcher);
          if (level != RiskLevel.NONE) {
            signals.add(
                new Signal(
                    kind,
                    level,
                    screening.origin(matcher.start()),
                    screening.origin(matcher.end() - 1) + 1));
          }
        }
      }
    }
    signals.sort(Comparator.comparingInt(Signal::start));
    return signals.isEmpty() ? Risk.NONE : new Risk(highest(signals), signals);
  }

  private static RiskLevel highest(List<Signal> signals) {
    return signals.stream().map(Signal::level).reduce(RiskLevel.NONE, RiskLevel::or);
  }

  /** What idioms and names of things cover is not looked at; everything else keeps its place. */
  private String blank(String text) {
    String blanked = text;
    for (Pattern idiom : lexicon.blank()) {
      blanked = idiom.matcher(blanked).replaceAll(found -> "□".repeat(found.group().length()));
    }
    return blanked;
  }

  private RiskLevel weigh(Entry entry, String text, Matcher found, boolean duty) {
    if (entry.scope() == Scope.ALWAYS) {
      return entry.level();
    }
    String before = clauseBefore(text, found.start());
    if (entry.scope() == Scope.ANOTHER) {
      boolean somebody = matches(lexicon.another(), before + found.group());
      return somebody && !duty ? entry.level() : RiskLevel.NONE;
    }
    if (matches(lexicon.negated(), before)) {
      return unclear(entry);
    }
    boolean own = matches(lexicon.own(), before) || matches(lexicon.own(), start(found));
    return duty && !own ? unclear(entry) : entry.level();
  }

  /** The beginning of what was found, in which the officer may name themself. */
  private static String start(Matcher found) {
    String group = found.group();
    return group.substring(0, Math.min(1, group.length()));
  }

  private static RiskLevel unclear(Entry entry) {
    return entry.level() == RiskLevel.LOW ? RiskLevel.NONE : RiskLevel.LOW;
  }

  private String kind(Entry entry, RiskLevel level, String text, Matcher found) {
    if (level == RiskLevel.LOW && entry.level() != RiskLevel.LOW) {
      return UNCLEAR;
    }
    boolean somebody = matches(lexicon.another(), clauseBefore(text, found.start()));
    boolean own = matches(lexicon.own(), clauseBefore(text, found.start()));
    boolean aboutAnother = entry.scope() == Scope.OWN && somebody && !own;
    return aboutAnother && level.atLeast(RiskLevel.MODERATE) ? "another_person" : entry.kind();
  }

  private static String clauseBefore(String text, int end) {
    int from = end;
    while (from > 0 && end - from < CLAUSE && THOUGHT_ENDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return text.substring(from, end);
  }

  private static boolean matches(List<Pattern> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
  }
}
