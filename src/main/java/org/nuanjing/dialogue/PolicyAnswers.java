package org.nuanjing.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.intents.Intent;
import org.nuanjing.policy.Answer;
import org.nuanjing.policy.Answer.Each;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.PolicyLibrary;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.entitlements.AmountRules;
import org.nuanjing.policy.entitlements.Facts;
import org.nuanjing.policy.entitlements.Facts.Fact;
import org.nuanjing.policy.entitlements.Outcome;
import org.nuanjing.roster.Officer;
import org.nuanjing.roster.Units;
import org.nuanjing.understanding.Masking;
import org.nuanjing.understanding.SlotReader;

/**
 * Answers what the rules say: an amount that can be worked out, else the clause, word for word and
 * with its source, else plainly that it is not sure or not there.
 */
final class PolicyAnswers {

  /** Words that ask for the rules but not for anything in them. */
  private static final Pattern EMPTY_ZH =
      Pattern.compile("[我想要查询问了解一下看个有关于相方面的政策规定文件条例题吗呢请帮咨\\s\\p{P}]*");

  private static final Pattern EMPTY_EN =
      Pattern.compile(
          "(?:(?:i|have|a|an|question|questions|about|the|rule|rules|policy|policies|regulations"
              + "|want|to|ask|look|up|check|would|like|can|you|help|me|with|some|please|d)\\b"
              + "[\\s\\p{P}]*)*");

  private final PolicyLibrary library;
  private final AmountRules entitlements;
  private final Units units;
  private final CaseReader cases;
  private final AnswerChoices choices;

  PolicyAnswers(Sources sources, Units units, SlotReader reader) {
    library = sources.library();
    entitlements = sources.entitlements();
    this.units = units;
    cases = new CaseReader(reader);
    choices = new AnswerChoices(library);
  }

  void answer(Turn turn, Intent intent, String words) {
    String question = words.strip();
    String lower = question.toLowerCase(Locale.ROOT);
    if (EMPTY_ZH.matcher(question).matches() || EMPTY_EN.matcher(lower).matches()) {
      turn.say(turn.text(intent.answer("ask")));
      return;
    }
    respond(turn, intent, question(turn, question), "");
  }

  /** How sure an answer must be to be given. */
  enum Trust {
    SURE,
    /** The question must have parts, with one of them sure. */
    EACH,
    /** Clauses that may bear on the question will do. */
    ANY
  }

  /** Quotes the clause that answers a question; false, and nothing said, where there is none. */
  boolean quoteIfFound(Turn turn, Intent intent, String words, Trust trust) {
    Found found = found(turn, question(turn, words.strip()), "");
    boolean enough =
        switch (trust) {
          case SURE -> found.sure();
          case EACH -> found.parts() && found.sure();
          case ANY -> found.sure() || found.answer() instanceof Answer.Unsure;
        };
    if (enough) {
      say(turn, intent, found, "");
    }
    return enough;
  }

  /**
   * Whether the words only make sense after the question asked last, a few minutes ago: 那辅警呢？ or
   * the fact that was asked for.
   */
  boolean asksOn(Turn turn, String words) {
    return turn.asked().filter(asked -> asked.fresh(turn.now())).isPresent()
        && (gives(turn, words) || !question(turn, words).text().equals(words.strip()));
  }

  /** Answers words that {@link #asksOn}. */
  void goOn(Turn turn, Intent intent, String words) {
    Asked asked = turn.asked().orElseThrow();
    if (gives(turn, words)) {
      given(turn, intent, asked, words);
    } else {
      respond(turn, intent, question(turn, words.strip()), "");
    }
  }

  /** Answers the question asked last anew, with what was said since. */
  void given(Turn turn, Intent intent, Asked asked, String words) {
    String more = Masking.mask((words.strip() + " " + asked.more()).strip());
    respond(turn, intent, asked.question(region(turn)), more);
  }

  /** Whether the words say the fact that was asked for. */
  private boolean gives(Turn turn, String words) {
    Optional<Fact> missing = turn.asked().flatMap(Asked::missing);
    if (missing.isEmpty() || words.length() > 20) {
      return false;
    }
    Facts facts = cases.read(words, turn.localNow(), turn.today(), Category.UNKNOWN, region(turn));
    return switch (missing.get()) {
      case WHO -> facts.who().isPresent();
      case CAUSE -> facts.cause().isPresent();
      case WHEN -> AskedTime.days(words, turn.today()).isPresent();
      case CATEGORY -> false;
    };
  }

  private void respond(Turn turn, Intent intent, Question question, String more) {
    say(turn, intent, found(turn, question, more), more);
  }

  /** What is found: the parts of a question go before an amount of the whole. */
  private Found found(Turn turn, Question question, String more) {
    Answer answer = library.ask(question);
    Map<Each, Outcome> amounts = new HashMap<>();
    if (answer instanceof Answer.Several several) {
      for (Each each : several.each()) {
        outcome(turn, question.about(each.question()), more)
            .filter(outcome -> !(outcome instanceof Outcome.Missing))
            .ifPresent(outcome -> amounts.put(each, outcome));
      }
      if (!amounts.isEmpty()) {
        return new Found(question, Optional.empty(), answer, amounts);
      }
    }
    return new Found(question, outcome(turn, question, more), answer, amounts);
  }

  /** The question as it stands on its own. */
  private Question question(Turn turn, String words) {
    Category category = CaseReader.category(words).orElseGet(() -> category(turn));
    String region = region(turn);
    Optional<Question> earlier =
        turn.asked().filter(asked -> asked.fresh(turn.now())).map(asked -> asked.question(region));
    Question resolved = new Question(words, region, category, turn.today(), earlier).resolved();
    LocalDate asOf = AskedTime.asOf(words, turn.today()).orElse(resolved.asOf());
    return new Question(resolved.text(), region, resolved.category(), asOf);
  }

  /** What an amount comes to, where its clause is still in the library. */
  private Optional<Outcome> outcome(Turn turn, Question question, String more) {
    String words = (more + " " + question.text()).strip();
    Facts facts =
        cases.read(words, turn.localNow(), question.asOf(), question.category(), question.region());
    return entitlements
        .settle(words, facts)
        .filter(
            outcome -> library.around(EntitlementTalk.rule(outcome).clause().id(), 0).isPresent());
  }

  private void say(Turn turn, Intent intent, Found found, String more) {
    Question question = found.question();
    List<Citation> citations = found.citations(turn.today());
    Asked asked =
        new Asked(
            Masking.mask(question.text()),
            question.category(),
            question.asOf(),
            citations.stream().map(each -> each.passage().id()).toList(),
            more,
            found
                .outcome()
                .filter(Outcome.Missing.class::isInstance)
                .map(each -> ((Outcome.Missing) each).fact()),
            turn.now());
    turn.asked(asked);
    found.open().forEach(open -> turn.note(asked.about(Masking.mask(open)), found.verdict()));
    List<Block> blocks = new ArrayList<>();
    if (!asked.asOf().equals(turn.today())) {
      String day = Times.full(asked.asOf(), turn.language());
      blocks.add(new Paragraph(turn.text("as_of", Map.of("day", day))));
    }
    blocks.addAll(blocks(turn, new AnswerText(turn, intent, asked), found));
    turn.say(blocks, choices(turn, asked, found), Keyboard.UNCHANGED);
  }

  private static List<Block> blocks(Turn turn, AnswerText text, Found found) {
    if (found.outcome().isPresent()) {
      return text.of(found.outcome().get());
    }
    if (!(found.answer() instanceof Answer.Several several)) {
      return text.of(found.answer());
    }
    List<Block> blocks = new ArrayList<>(text.several(several, found.amounts()));
    if (!found.open().isEmpty() && !(turn.pending() instanceof Pending.Form)) {
      blocks.add(new Paragraph(turn.text("shall_i_ask_part")));
    }
    return blocks;
  }

  /** The buttons; where something is not sure, a yes hands it on. */
  private List<Choice> choices(Turn turn, Asked asked, Found found) {
    if (turn.pending() instanceof Pending.Form) {
      return List.of();
    }
    Optional<Outcome> outcome = found.outcome();
    if (outcome.isPresent() && outcome.get() instanceof Outcome.Missing missing) {
      List<Choice> all = new ArrayList<>(new EntitlementTalk(turn).choices(missing, asked));
      all.add(choices.person(turn, asked));
      return all;
    }
    boolean sure =
        outcome.map(Outcome.Settled.class::isInstance).orElseGet(() -> found.open().isEmpty());
    if (sure) {
      return choices.rated(turn, asked);
    }
    List<String> open = outcome.isPresent() ? List.of(asked.text()) : found.open();
    turn.pending(new Pending.PolicyTicket(Masking.mask(String.join("；", open))));
    return choices.handOn(turn, asked);
  }

  /** The places whose rules hold for the officer, from the region down. */
  private String region(Turn turn) {
    return turn.officer().flatMap(officer -> units.find(officer.unit())).stream()
        .flatMap(unit -> units.upwards(unit.id()).reversed().stream())
        .flatMap(unit -> unit.place().stream())
        .collect(Collectors.joining("/"));
  }

  private static Category category(Turn turn) {
    return turn.officer()
        .map(Officer::category)
        .map(category ->
            switch (category) {
              case OFFICER -> Category.OFFICER;
              case AUXILIARY -> Category.AUXILIARY;
            })
        .orElse(Category.UNKNOWN);
  }
}
