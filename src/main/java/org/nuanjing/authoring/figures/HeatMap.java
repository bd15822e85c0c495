package org.nuanjing.authoring.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nuanjing.authoring.figures.Figures.Confusion;

/**
 * A confusion matrix to be drawn: a row for what was meant, a column for what it was taken for; the
 * deeper a cell, the larger its share of the row. All lengths are pixels.
 *
 * @param size of the whole picture, both ways
 * @param margin left of and above the cells, for the labels
 */
public record HeatMap(int size, int margin, List<Name> names, List<Cell> cells) {

  private static final int CELL = 26;
  private static final int LETTER = 7;

  /** A label, where its row and column are centred, and where they end. */
  public record Name(String label, int at, int end) {}

  /**
   * A cell that is not empty.
   *
   * @param right whether it is on the diagonal
   * @param depth from faint, 0.15, to full, 1
   */
  public record Cell(
      int x, int y, int side, boolean right, String depth, boolean dark, int count, String told) {

    /** Where the count is centred. */
    public int middle() {
      return x + side / 2;
    }

    /** The line the count stands on. */
    public int base() {
      return y + side / 2 + 4;
    }
  }

  static HeatMap of(Confusion confusion) {
    List<String> labels = confusion.labels();
    int longest = labels.stream().mapToInt(String::length).max().orElse(0);
    int margin = longest * LETTER + 10;
    List<Name> names = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < labels.size(); row++) {
      names.add(
          new Name(labels.get(row), margin + row * CELL + CELL / 2, margin + (row + 1) * CELL));
      List<Integer> counts = confusion.counts().get(row);
      int all = counts.stream().mapToInt(Integer::intValue).sum();
      for (int column = 0; column < labels.size(); column++) {
        if (counts.get(column) > 0) {
          cells.add(cell(labels, row, column, counts.get(column), all, margin));
        }
      }
    }
    return new HeatMap(margin + labels.size() * CELL + 2, margin, names, cells);
  }

  private static Cell cell(
      List<String> labels, int row, int column, int count, int all, int margin) {
    double share = (double) count / all;
    return new Cell(
        margin + column * CELL + 1,
        margin + row * CELL + 1,
        CELL - 2,
        row == column,
        String.format(Locale.ROOT, "%.2f", 0.15 + 0.85 * share),
        share > 0.5,
        count,
        "%s → %s: %d / %d".formatted(labels.get(row), labels.get(column), count, all));
  }
}
