package org.nuanjing.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.intents.Intent;
import org.nuanjing.policy.Excerpt;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.PolicyLibrary;
import org.nuanjing.policy.Version;
import org.nuanjing.policy.questions.HeardQuestion.Verdict;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.Ticket.Detail;

/** What the buttons under an answer about the rules do. */
final class AnswerTalk {

  private static final int NEIGHBOURS = 2;
  private static final int LONGEST_VERSION = 400;
  private static final int LONGEST_NEIGHBOUR = 900;

  /** The words a button stands for, as if the officer had written them. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("who=self", "本人"),
          Map.entry("who=spouse", "配偶"),
          Map.entry("who=parent", "父母"),
          Map.entry("who=spouses_parent", "岳父"),
          Map.entry("who=child", "子女"),
          Map.entry("who=relative", "亲戚"),
          Map.entry("cause=illness", "因病"),
          Map.entry("cause=duty", "因公"),
          Map.entry("cause=other", "意外"));

  private final PolicyLibrary library;
  private final PolicyAnswers answers;
  private final Filing filing;

  AnswerTalk(PolicyLibrary library, PolicyAnswers answers, Filing filing) {
    this.library = library;
    this.answers = answers;
    this.filing = filing;
  }

  /** Does what a button says; false where it belongs to an earlier answer. */
  boolean tap(Turn turn, Intent intent, String stamp, String action) {
    Optional<Asked> asked = turn.asked().filter(each -> each.stamp().equals(stamp));
    return asked.isPresent() && tap(turn, intent, asked.get(), action);
  }

  private boolean tap(Turn turn, Intent intent, Asked asked, String action) {
    switch (action) {
      case AnswerChoices.USEFUL -> {
        turn.note(asked, Verdict.USEFUL);
        turn.say(turn.text("rated_useful"));
      }
      case AnswerChoices.USELESS -> {
        turn.note(asked, Verdict.USELESS);
        handOn(turn, asked, "rated_useless");
      }
      case AnswerChoices.NOT_ASKED -> {
        turn.note(asked, Verdict.NOT_ASKED);
        handOn(turn, asked, "ask_again");
      }
      case AnswerChoices.PERSON -> file(turn, intent, asked.text());
      case AnswerChoices.AROUND -> {
        return around(turn, asked);
      }
      case AnswerChoices.VERSIONS -> {
        return versions(turn, asked);
      }
      default -> {
        return fact(turn, intent, asked, action);
      }
    }
    return true;
  }

  private boolean fact(Turn turn, Intent intent, Asked asked, String action) {
    Optional<String> words =
        action.startsWith("when=") ? day(action) : Optional.ofNullable(WORDS.get(action));
    if (asked.missing().isEmpty() || words.isEmpty()) {
      return false;
    }
    answers.given(turn, intent, asked, words.get());
    return true;
  }

  private static Optional<String> day(String action) {
    String day = action.substring("when=".length());
    return day.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(day) : Optional.empty();
  }

  private static void handOn(Turn turn, Asked asked, String key) {
    if (!(turn.pending() instanceof Pending.Form)) {
      turn.pending(new Pending.PolicyTicket(asked.text()));
    }
    turn.say(
        turn.text(key),
        List.of(
            Taps.plain(Taps.POLICY + ":" + Taps.YES, turn.text("policy_ticket")),
            Taps.plain(Taps.POLICY + ":" + Taps.NO, turn.text("no_thanks"))));
  }

  /** A person looks it up. */
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

  private boolean around(Turn turn, Asked asked) {
    Optional<Excerpt> excerpt =
        asked.clauses().stream().findFirst().flatMap(clause -> library.around(clause, NEIGHBOURS));
    excerpt.ifPresent(found -> {
      List<Block> blocks = new ArrayList<>();
      blocks.add(new Paragraph("《" + found.passage().title() + "》"));
      for (Passage passage : found.passages()) {
        String text =
            passage.article().isEmpty()
                ? passage.heading() + "\n" + passage.text()
                : passage.article() + " " + passage.text();
        blocks.add(Quoting.quote(text.strip(), List.of(), LONGEST_NEIGHBOUR));
      }
      turn.say(blocks, List.of(), Keyboard.UNCHANGED);
    });
    return excerpt.isPresent();
  }

  private boolean versions(Turn turn, Asked asked) {
    LocalDate today = turn.today();
    List<Version> versions =
        asked.clauses().stream()
            .findFirst()
            .map(clause -> library.versions(clause, today))
            .orElse(List.of());
    if (versions.isEmpty()) {
      return false;
    }
    Quoting quoting = new Quoting(turn);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(turn.text("other_versions")));
    for (Version version : versions) {
      blocks.add(new Paragraph(quoting.version(version)));
      version
          .same()
          .ifPresent(passage ->
              blocks.add(
                  Quoting.quote(
                      (passage.article() + " " + passage.text()).strip(),
                      List.of(),
                      LONGEST_VERSION)));
    }
    turn.say(blocks, List.of(), Keyboard.UNCHANGED);
    return true;
  }
}
