package org.nuanjing.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Block.Mark;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.channel.Block.Quote;
import org.nuanjing.policy.Addressee;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.PolicyDocument;
import org.nuanjing.policy.Reach;
import org.nuanjing.policy.Relation;
import org.nuanjing.policy.Span;
import org.nuanjing.policy.Standing;
import org.nuanjing.policy.Version;

/** How clauses and where they stand read. */
final class Quoting {

  /** The longest quotation, in UTF-16 units; the rest is behind a button. */
  private static final int LONGEST = 1_200;

  private static final int LONGEST_OF_MORE = 400;

  private static final Pattern NUMBER =
      Pattern.compile("^(?:第?[0-9一二三四五六七八九十百]+[章节、.．]|[（(][一二三四五六七八九十]+[)）])\\s*");

  private final Turn turn;

  Quoting(Turn turn) {
    this.turn = turn;
  }

  /** The clause that answers, its decisive words marked, and its source. */
  List<Block> first(Citation citation) {
    return blocks(citation, LONGEST);
  }

  /** A clause beside it. */
  List<Block> further(Citation citation) {
    return blocks(citation, LONGEST_OF_MORE);
  }

  private List<Block> blocks(Citation citation, int longest) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(quote(citation.passage().text(), citation.marks(), longest));
    blocks.add(new Paragraph(source(citation)));
    return blocks;
  }

  /** A quotation with some of its words marked, cut where it is too long. */
  static Quote quote(String text, List<Span> marks, int longest) {
    String shown = text.length() <= longest ? text : text.substring(0, longest) + "……";
    return new Quote(
        shown,
        marks.stream()
            .filter(mark -> mark.end() <= Math.min(text.length(), longest))
            .map(mark -> new Mark(mark.start(), mark.end()))
            .toList());
  }

  /** What the section a clause stands in is called, without its number. */
  String heading(Passage passage) {
    String last = passage.heading().substring(passage.heading().lastIndexOf('›') + 1).strip();
    return NUMBER.matcher(last).replaceFirst("");
  }

  /** Where a clause stands, since when it holds, and what must be said about it. */
  String source(Citation citation) {
    Passage passage = citation.passage();
    String standing = standing(citation.standing());
    String reach =
        switch (citation.reach()) {
          case NATIONAL, OWN -> "";
          case OTHER, UNKNOWN -> turn.text("reach_other", Map.of("region", passage.region()));
        };
    return title(passage) + dated(passage.document()) + standing + reach;
  }

  /** A document of another time and how it stands now. */
  String version(Version version) {
    PolicyDocument document = version.document();
    return "《" + document.title() + "》" + dated(document) + standing(version.standing());
  }

  private String standing(Standing standing) {
    return switch (standing) {
      case IN_FORCE -> "";
      case SUPERSEDED -> turn.text("standing_superseded");
      case NOT_YET_IN_FORCE -> turn.text("standing_not_yet");
      case EXPIRED -> turn.text("standing_expired");
    };
  }

  /** What must be said of whom a clause is for; empty where nothing must. */
  String silence(Citation citation, Category asker) {
    return citation.addressee() == Addressee.OTHERS
        ? turn.text("silent_on", Map.of("category", category(asker)))
        : "";
  }

  /** A document and the article of it. */
  static String title(Passage passage) {
    return "《" + passage.title() + "》" + passage.article();
  }

  /** Since when a document holds. */
  String dated(PolicyDocument document) {
    return document
        .effective()
        .map(day -> turn.text("in_force_from", Map.of("day", Times.full(day, turn.language()))))
        .or(() ->
            document
                .issued()
                .map(
                    day -> turn.text("issued_on", Map.of("day", Times.full(day, turn.language())))))
        .orElse("");
  }

  /** A clause of an amount rule as a citation of the asker's own place. */
  static Citation citation(
      Passage clause, Standing standing, Addressee addressee, List<Span> marks) {
    return new Citation(clause, standing, Reach.OWN, addressee, Relation.MAIN, marks);
  }

  String category(Category category) {
    return turn.text(
        switch (category) {
          case OFFICER -> "category_officer";
          case AUXILIARY -> "category_auxiliary";
          case FAMILY -> "category_family";
          case RETIRED -> "category_retired";
          case UNKNOWN -> "category_unknown";
        });
  }
}
