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
    };
  }

  private List<Block> sure(Answer.Sure sure) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            sure.fact()
                .map(fact -> turn.text("fact_line", Map.of("fact", fact.words())))
                .orElseGet(() -> turn.text(intent.answer("found")))));
    blocks.addAll(quoting.first(sure.citations().getFirst()));
    silence(sure.citations().getFirst(), blocks);
    for (Citation more : sure.citations().subList(1, sure.citations().size())) {
      String key = more.relation() == Relation.CONTRADICTS ? "clauses_disagree" : "see_also";
      blocks.add(new Paragraph(turn.text(key)));
      blocks.addAll(quoting.further(more));
      silence(more, blocks);
    }
    return blocks;
  }

  private List<Block> unsure(Answer.Unsure unsure) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(turn.text(intent.answer("unsure"))));
    for (Citation citation : unsure.citations()) {
      blocks.addAll(quoting.further(citation));
      silence(citation, blocks);
    }
    unsure
        .missing()
        .ifPresent(kind ->
            blocks.add(
                new Paragraph(turn.text("not_stated", Map.of("what", turn.text(key(kind)))))));
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
