package org.nuanjing.policy.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanjing.policy.Answer;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.PolicyDocument;
import org.nuanjing.policy.Standing;
import org.nuanjing.policy.documents.Places;
import org.nuanjing.policy.documents.Region;
import org.nuanjing.policy.lucene.Explanation;
import org.nuanjing.policy.lucene.PlainText;

/**
 * A question and what became of it.
 *
 * @param explanation with the best five clauses, whatever the confidence
 */
public record Judged(QuestionsFile.Row row, Explanation explanation) {

  public boolean answerable() {
    return row.asked().answerable();
  }

  public boolean sure() {
    return explanation.answer().vouched();
  }

  public boolean declined() {
    return explanation.answer() instanceof Answer.Declined;
  }

  /** The clause ranked first, whatever the confidence. */
  public Optional<Citation> first() {
    return explanation.best().stream().findFirst().map(Explanation.Ranked::citation);
  }

  public boolean rightFirst() {
    return first().filter(one -> row.asked().gold().contains(one.passage().id())).isPresent();
  }

  public boolean found() {
    return explanation.best().stream().anyMatch(one -> row.asked().gold().contains(one.id()));
  }

  /** A clause that no longer holds comes first though it was not asked for. */
  public boolean staleFirst() {
    return !rightFirst()
        && first()
            .filter(one ->
                row.stale().contains(one.passage().id())
                    || one.standing() == Standing.SUPERSEDED
                    || one.standing() == Standing.EXPIRED)
            .isPresent();
  }

  /** A rule of a place that is not around the asker's comes first though it was not asked for. */
  public boolean wrongRegionFirst() {
    String region = row.asked().question().region();
    return !rightFirst()
        && !region.isBlank()
        && first().filter(one -> elsewhere(one.passage().document(), region)).isPresent();
  }

  private static boolean elsewhere(PolicyDocument document, String region) {
    Places places = Places.ofTheCountry();
    return !places
        .complete(Region.parse(document.region()))
        .covers(places.complete(Region.parse(region)));
  }

  /**
   * Every key fact stands in the clauses that are quoted; where none is quoted, in the one ranked
   * first.
   */
  public boolean keysPresent() {
    List<Citation> quoted = explanation.answer().citations();
    String text =
        (quoted.isEmpty() ? first().stream().toList() : quoted)
            .stream().map(one -> one.passage().text()).collect(Collectors.joining("\n"));
    String plain = PlainText.of(text);
    return row.keys().stream().allMatch(key -> plain.contains(PlainText.of(key)));
  }
}
