package org.nuanjing.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.channel.Block.Quote;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.intents.Intent;
import org.nuanjing.policy.Answer;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.PolicyLibrary;
import org.nuanjing.policy.Question;
import org.nuanjing.roster.Officer;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.Ticket.Detail;
import org.nuanjing.understanding.Masking;

/** Answers what the rules say, word for word and with their source, or hands the question on. */
final class PolicyAnswers {

  /** Words that ask for the rules but not for anything in them. */
  private static final Pattern EMPTY_ZH =
      Pattern.compile("[我想要查询问了解一下看个有关于相方面的政策规定文件条例题吗呢请帮咨\\s\\p{P}]*");

  private static final Pattern EMPTY_EN =
      Pattern.compile(
          "(?:(?:i|have|a|an|question|questions|about|the|rule|rules|policy|policies|regulations"
              + "|want|to|ask|look|up|check|would|like|can|you|help|me|with|some|please|d)\\b"
              + "[\\s\\p{P}]*)*");

  private static final int LONGEST_QUOTE = 1_200;

  private final PolicyLibrary library;
  private final Units units;
  private final Filing filing;

  PolicyAnswers(PolicyLibrary library, Units units, Filing filing) {
    this.library = library;
    this.units = units;
    this.filing = filing;
  }

  void answer(Turn turn, Intent intent, String words) {
    String question = words.strip();
    String lower = question.toLowerCase(Locale.ROOT);
    if (EMPTY_ZH.matcher(question).matches() || EMPTY_EN.matcher(lower).matches()) {
      turn.say(turn.text(intent.answer("ask")));
      return;
    }
    if (!quote(turn, intent, asked(turn, question))) {
      offer(turn, intent, question);
    }
  }

  /** Quotes the clause that surely answers a question; false, and nothing said, without one. */
  boolean quoteIfFound(Turn turn, Intent intent, String question) {
    return asked(turn, question) instanceof Answer.Sure sure && quote(turn, intent, sure);
  }

  private Answer asked(Turn turn, String question) {
    return library.ask(new Question(question.strip(), region(turn), category(turn), turn.today()));
  }

  private static boolean quote(Turn turn, Intent intent, Answer answer) {
    answer.best().ifPresent(best -> quote(turn, intent, answer, best));
    return answer.best().isPresent();
  }

  private static void quote(Turn turn, Intent intent, Answer answer, Citation best) {
    String text = best.passage().text();
    String shown = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "……";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(turn.text(intent.answer("found"))));
    blocks.add(new Quote(shown));
    blocks.add(new Paragraph(source(turn, best)));
    List<Citation> more = answer.citations().subList(1, answer.citations().size());
    if (!more.isEmpty()) {
      String sources =
          more.stream().map(each -> source(turn, each)).collect(Collectors.joining("\n"));
      blocks.add(new Paragraph(turn.text("more_sources") + "\n" + sources));
    }
    turn.say(blocks, List.of(), Keyboard.UNCHANGED);
  }

  private static String source(Turn turn, Citation citation) {
    Passage passage = citation.passage();
    String dated =
        passage
            .effective()
            .map(day -> turn.text("in_force_from", Map.of("day", Times.full(day, turn.language()))))
            .or(() ->
                passage
                    .issued()
                    .map(day ->
                        turn.text("issued_on", Map.of("day", Times.full(day, turn.language())))))
            .orElse("");
    String standing =
        switch (citation.standing()) {
          case IN_FORCE -> "";
          case SUPERSEDED -> turn.text("standing_superseded");
          case NOT_YET_IN_FORCE -> turn.text("standing_not_yet");
          case EXPIRED -> turn.text("standing_expired");
        };
    String reach =
        switch (citation.reach()) {
          case NATIONAL, OWN -> "";
          case OTHER, UNKNOWN -> turn.text("reach_other", Map.of("region", passage.region()));
        };
    return "《" + passage.title() + "》" + passage.article() + dated + standing + reach;
  }

  private static void offer(Turn turn, Intent intent, String question) {
    List<Choice> choices =
        List.of(
            Taps.plain(Taps.POLICY + ":" + Taps.YES, turn.text("policy_ticket")),
            Taps.plain(Taps.POLICY + ":" + Taps.NO, turn.text("no_thanks")));
    if (turn.pending() instanceof Pending.Form) {
      turn.say(turn.text("not_found_in_form"));
      return;
    }
    turn.pending(new Pending.PolicyTicket(Masking.mask(question)));
    turn.say(turn.text(intent.answer("nothing_found")), choices);
  }

  /** The officer said yes: a person looks it up. */
  void file(Turn turn, Intent intent, String question) {
    turn.settled();
    String title = intent.title().in(turn.language());
    Ticket ticket =
        filing.open(
            turn,
            intent,
            intent.response(),
            List.of(new Detail("question", title, question)),
            "",
            List.of());
    turn.say(intent.answer("filed").in(turn.language(), Filing.places(turn, ticket)));
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
