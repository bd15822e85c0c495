package org.nuanjing.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.intents.Intent;
import org.nuanjing.policy.Answer;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Fact;
import org.nuanjing.policy.Relation;
import org.nuanjing.policy.entitlements.Outcome;

/** What is said to a question of the rules, by how sure the answer is. */
final class AnswerText {

  /** In characters; a longer list stands in the quotation only. */
  private static final int LONGEST_LIST = 140;

  private final Turn turn;
  private final Intent intent;
  private final Asked asked;
  private final Quoting quoting;

  AnswerText(Turn turn, Intent intent, Asked asked) {
    this.turn = turn;
    this.intent = intent;
    this.asked = asked;
    quoting = new Quoting(turn);
  }

  /** An amount: the short line, then its clause. */
  List<Block> of(Outcome outcome) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(new EntitlementTalk(turn).line(outcome, asked)));
    blocks.addAll(quoting.first(EntitlementTalk.citation(outcome, turn.today())));
    return blocks;
  }

  /** Clauses with the words that say how far to trust them, or why there is none. */
  List<Block> of(Answer answer) {
    return switch (answer) {
      case Answer.Sure sure -> sure(sure);
      case Answer.Unsure unsure -> unsure(unsure);
      case Answer.Declined declined -> List.of(new Paragraph(reason(declined)));
      case Answer.Several several -> several(several, Map.of());
    };
  }

  /**
   * Each part of a question with its own line and clause.
   *
   * @param amounts of the parts whose amount can be worked out
   */
  List<Block> several(Answer.Several several, Map<Answer.Each, Outcome> amounts) {
    List<Block> blocks = new ArrayList<>();
    for (Answer.Each each : several.each()) {
      Outcome amount = amounts.get(each);
      List<Block> part = amount == null ? part(each.answer()) : of(amount);
      String line = part.getFirst() instanceof Paragraph first ? first.text() : "";
      blocks.add(new Paragraph(turn.text("part", Map.of("about", each.about(), "line", line))));
      blocks.addAll(part.subList(1, part.size()));
    }
    return blocks;
  }

  private List<Block> part(Answer answer) {
    return switch (answer) {
      case Answer.Sure sure -> sure(sure);
      case Answer.Unsure unsure -> {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(turn.text("part_unsure")));
        clauses(unsure, blocks);
        yield blocks;
      }
      case Answer.Declined _, Answer.Several _ ->
          List.of(new Paragraph(turn.text("part_not_found")));
    };
  }

  private List<Block> sure(Answer.Sure sure) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            sure.fact()
                .map(fact -> line(fact, sure.citations().getFirst()))
                .orElseGet(() -> turn.text(intent.answer("found")))));
    blocks.addAll(quoting.first(sure.citations().getFirst()));
    silence(sure.citations().getFirst(), blocks);
    for (Citation more : sure.citations().subList(1, sure.citations().size())) {
      blocks.add(new Paragraph(turn.text(key(more.relation()))));
      blocks.addAll(quoting.further(more));
      silence(more, blocks);
    }
    return blocks;
  }

  /** The direct line: a fact in its own words, a list whole where it is short, else its length. */
  private String line(Fact fact, Citation citation) {
    if (fact.items().isEmpty()) {
      return turn.text("fact_line", Map.of("fact", fact.words()));
    }
    String lead = fact.words().isEmpty() ? quoting.heading(citation.passage()) : fact.words();
    String items = String.join("；", fact.items());
    boolean brief = lead.length() + items.length() <= LONGEST_LIST;
    return turn.text(
        brief ? "list_line" : "list_count",
        Map.of("lead", lead, "count", String.valueOf(fact.items().size()), "items", items));
  }

  private static String key(Relation relation) {
    return switch (relation) {
      case CONTRADICTS -> "clauses_disagree";
      case REFERRED -> "refers_to";
      case MAIN, ALSO -> "see_also";
    };
  }

  private void clauses(Answer.Unsure unsure, List<Block> blocks) {
    for (Citation citation : unsure.citations()) {
      blocks.addAll(quoting.further(citation));
      silence(citation, blocks);
    }
    unsure
        .missing()
        .ifPresent(kind ->
            blocks.add(
                new Paragraph(turn.text("not_stated", Map.of("what", turn.text(key(kind)))))));
  }

  private List<Block> unsure(Answer.Unsure unsure) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(turn.text(intent.answer("unsure"))));
    clauses(unsure, blocks);
    if (!(turn.pending() instanceof Pending.Form)) {
      blocks.add(new Paragraph(turn.text("shall_i_ask")));
    }
    return blocks;
  }

  private void silence(Citation citation, List<Block> blocks) {
    String silence = quoting.silence(citation, asked.category());
    if (!silence.isEmpty()) {
      blocks.add(new Paragraph(silence));
    }
  }

  private static String key(Fact.Kind kind) {
    return "kind_" + kind.name().toLowerCase(Locale.ROOT);
  }

  private String reason(Answer.Declined declined) {
    String key =
        switch (declined.reason()) {
          case NOTHING_ABOUT_IT -> "nothing_found";
          case DOCUMENT_NOT_HELD -> "document_not_held";
          case NO_SUCH_ARTICLE -> "no_such_article";
          case NO_RULE_OF_THE_PLACE -> "no_rule_of_the_place";
          case FACT_NOT_STATED -> "fact_not_stated";
          case OFF_TOPIC -> "off_topic";
        };
    boolean in = turn.pending() instanceof Pending.Form;
    return in
        ? turn.text("not_found_in_form")
        : intent.answer(key).in(turn.language(), Map.of("about", declined.about()));
  }
}
