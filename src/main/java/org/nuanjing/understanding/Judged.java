package org.nuanjing.understanding;

/**
 * A message of which is known what it means, and what a model that has not seen it thinks.
 *
 * <p>{@code lesson} is its place among the lessons of {@link Training}; {@code intent} the place of
 * what it means; {@code margins} those of {@link LinearModel}; {@code known} that of {@link
 * Weighed}.
 */
final class Judged {

  final int lesson;
  final int intent;
  final float[] margins;
  final double known;

  Judged(int lesson, int intent, float[] margins, double known) {
    this.lesson = lesson;
    this.intent = intent;
    this.margins = margins;
    this.known = known;
  }
}
