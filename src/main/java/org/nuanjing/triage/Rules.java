package org.nuanjing.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.intents.IntentFault;
import org.nuanjing.triage.Lexicon.Entry;
import org.nuanjing.triage.Lexicon.Scope;
import org.nuanjing.triage.Lexicon.Together;
import org.nuanjing.triage.Lexicon.Trial;
import org.nuanjing.triage.Risk.Signal;
import org.nuanjing.triage.Risk.Standing;
import org.nuanjing.triage.Risk.When;
import org.nuanjing.triage.RiskReasons.Found;

/**
 * Notices risk by reviewed patterns. Talk about duty never hides the officer's own words, and every
 * signal says where it was seen and what stands around it.
 */
final class Rules {

  /** What a message is by the patterns. */
  record Judged(
      RiskLevel level,
      String blanked,
      boolean duty,
      Gravity gravity,
      List<String> context,
      List<Found> found) {

    Judged {
      context = List.copyOf(context);
      found = List.copyOf(found);
    }
  }

  /** Whether anything stands in a message that risk is talked of with. */
  enum Gravity {
    GRAVE,
    ORDINARY
  }

  private static final String THOUGHT_ENDS = "，。！？；,.!?;";
  private static final int CLAUSE = 40;
  private static final int AROUND = 14;

  private final Lexicon lexicon;

  Rules(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Every test of the lexicon that fails. */
  List<IntentFault> failing() {
    List<IntentFault> failing = new ArrayList<>();
    for (Trial trial : lexicon.trials()) {
      Judged judged = judge(Screening.of(trial.say()));
      Set<String> kinds = kinds(judged.found());
      Subject subject = subject(judged);
      if (judged.level() != trial.level()
          || !kinds.containsAll(trial.signals())
          || subject != trial.subject()) {
        failing.add(
            new IntentFault(
                LexiconReader.FILE,
                trial.line(),
                "\"%s\" is %s %s of %s by the patterns."
                    .formatted(trial.say(), judged.level(), kinds, subject),
                "Mend the patterns, or the test if it is wrong."));
      }
    }
    return failing;
  }

  /** Whom the signals are about. */
  static Subject subject(Judged judged) {
    List<Signal> standing =
        judged.found().stream()
            .map(Found::signal)
            .filter(signal -> signal.standing() == Standing.STANDS)
            .filter(signal -> signal.level() != RiskLevel.NONE)
            .toList();
    boolean self = standing.stream().anyMatch(signal -> signal.subject() == Subject.SELF);
    return standing.isEmpty() || self ? Subject.SELF : Subject.OTHER;
  }

  /** Looks at one screened message. */
  Judged judge(Screening screening) {
    String text = screening.text();
    String blanked = blank(text);
    boolean duty = matches(lexicon.around().duty(), text);
    List<Found> found = new ArrayList<>();
    for (Entry entry : lexicon.signals()) {
      entry
          .pattern()
          .each(
              blanked,
              (start, end) ->
                  found(entry, screening, blanked, duty, start, end).ifPresent(found::add));
    }
    Sounding sounding = Sounding.of(blanked);
    for (Entry entry : lexicon.sounds()) {
      entry
          .pattern()
          .each(
              sounding.text(),
              (from, to) -> {
                int start = sounding.origin(from);
                int end = Math.min(blanked.length(), sounding.origin(to - 1) + 1);
                found(entry, screening, blanked, duty, start, Math.max(end, start + 1))
                    .ifPresent(found::add);
              });
    }
    found.sort(Comparator.comparingInt(each -> each.signal().start()));
    List<String> context = context(blanked);
    boolean grave = !found.isEmpty() || context.stream().anyMatch(lexicon.grave()::contains);
    Gravity gravity = grave ? Gravity.GRAVE : Gravity.ORDINARY;
    return new Judged(level(found), blanked, duty, gravity, context, found);
  }

  /** Whether words stand in it that risk is talked of with. */
  boolean grave(Screening screening) {
    String text = blank(screening.text());
    return lexicon.grave().stream().map(lexicon.context()::get).anyMatch(each -> each.in(text));
  }

  private List<String> context(String text) {
    List<String> context = new ArrayList<>();
    lexicon
        .context()
        .forEach((name, pattern) -> {
          if (pattern.in(text)) {
            context.add(name);
          }
        });
    return context;
  }

  private RiskLevel level(List<Found> found) {
    RiskLevel level = RiskLevel.NONE;
    for (Found each : found) {
      level = level.or(each.signal().level());
    }
    return level.or(together(kinds(found)));
  }

  /** What a message that calls a person means at least, by the kinds that stand in it. */
  RiskLevel atLeast(Judged judged) {
    Set<String> kinds = kinds(judged.found());
    kinds.add(Risk.LEARNED);
    return together(kinds);
  }

  private RiskLevel together(Set<String> kinds) {
    RiskLevel level = RiskLevel.NONE;
    for (Together together : lexicon.together()) {
      if (kinds.containsAll(together.kinds())) {
        level = level.or(together.level());
      }
    }
    return level;
  }

  private static Set<String> kinds(List<Found> found) {
    Set<String> kinds = new HashSet<>();
    for (Found each : found) {
      if (each.signal().standing() == Standing.STANDS) {
        kinds.add(each.signal().kind());
      }
    }
    return kinds;
  }

  /** What idioms and names of things cover is not looked at; everything else keeps its place. */
  private String blank(String text) {
    String blanked = text;
    for (Sought idiom : lexicon.blank()) {
      StringBuilder rest = new StringBuilder(blanked);
      idiom.each(blanked, (start, end) -> rest.replace(start, end, "□".repeat(end - start)));
      blanked = rest.toString();
    }
    return blanked;
  }

  private boolean own(String before, String group) {
    return matches(lexicon.around().own(), before)
        || matches(lexicon.around().own(), group.substring(0, 1));
  }

  private Optional<Found> found(
      Entry entry, Screening screening, String text, boolean duty, int start, int end) {
    String before = clauseBefore(text, start);
    String group = text.substring(start, end);
    boolean own = own(before, group);
    boolean somebody =
        matches(
            lexicon.around().another(), entry.scope() == Scope.ANOTHER ? before + group : before);
    if (entry.scope() == Scope.ANOTHER && !somebody) {
      return Optional.empty();
    }
    Standing standing = standing(entry, before, group, duty && !own);
    Subject subject =
        standing == Standing.DUTY
            ? Subject.WORK
            : (somebody && !own) || entry.scope() == Scope.ANOTHER ? Subject.OTHER : Subject.SELF;
    When when = when(text, start, end);
    RiskLevel level = standing == Standing.STANDS ? entry.level() : RiskLevel.NONE;
    if (when == When.PAST && level.atLeast(RiskLevel.MODERATE)) {
      level = RiskLevel.LOW;
    }
    return Optional.of(
        new Found(
            new Signal(
                entry.kind(),
                level,
                subject,
                when,
                standing,
                screening.origin(start),
                screening.origin(end - 1) + 1),
            entry.pattern().pattern().pattern()));
  }

  private Standing standing(Entry entry, String before, String group, boolean duty) {
    if (entry.scope() == Scope.ALWAYS) {
      return Standing.STANDS;
    }
    boolean denied =
        matches(lexicon.around().negated(), before)
            && !matches(lexicon.around().twice(), before + group.charAt(0));
    if (entry.scope() == Scope.OWN && denied) {
      return Standing.DENIED;
    }
    return duty ? Standing.DUTY : Standing.STANDS;
  }

  private When when(String text, int start, int end) {
    String around =
        text.substring(Math.max(0, start - AROUND), Math.min(text.length(), end + AROUND / 2));
    if (matches(lexicon.around().recent(), around)) {
      return When.RECENT;
    }
    if (matches(lexicon.around().past(), around)) {
      return When.PAST;
    }
    return matches(lexicon.around().soon(), around) ? When.SOON : When.NOW;
  }

  private static String clauseBefore(String text, int end) {
    int from = end;
    while (from > 0 && end - from < CLAUSE && THOUGHT_ENDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return text.substring(from, end);
  }

  private static boolean matches(List<Sought> patterns, String text) {
    for (Sought pattern : patterns) {
      if (pattern.in(text)) {
        return true;
      }
    }
    return false;
  }
}
