package org.nuanjing.authoring.figures;

import org.nuanjing.authoring.Interpretation;

/** A row and what it was taken to mean. */
public record Judged(Row row, Interpretation taken) {

  /** Whether it was taken for what it means. */
  public boolean right() {
    return taken.means(row.labels());
  }
}
