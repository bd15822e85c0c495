package org.nuanjing.authoring.figures;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.nuanjing.authoring.figures.Figures.Bin;

/**
 * How sure the recognizer was, to be drawn: a column a range of confidence, as high as it has rows,
 * and over it the line of the share that was right. Were confidence an honest share, that line
 * would be the diagonal. All lengths are pixels.
 *
 * @param line the line's points, as SVG writes them
 */
public record Histogram(
    int width,
    int height,
    int left,
    int bottom,
    List<Column> columns,
    List<Point> points,
    String line) {

  private static final int WIDTH = 360;
  private static final int HEIGHT = 220;
  private static final int LEFT = 34;
  private static final int BOTTOM = 190;
  private static final int TOP = 14;

  /** A range of confidence. */
  public record Column(int x, int y, int width, int height, String told) {}

  /** The share that was right in a range. */
  public record Point(int x, int y, String told) {}

  static Histogram of(List<Bin> bins) {
    int most = Math.max(1, bins.stream().mapToInt(Bin::rows).max().orElse(1));
    int step = (WIDTH - LEFT - 6) / Math.max(1, bins.size());
    List<Column> columns = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < bins.size(); i++) {
      Bin bin = bins.get(i);
      int x = LEFT + i * step;
      int height = (int) Math.ceil((double) (BOTTOM - TOP) * bin.rows() / most);
      String told =
          "%.1f–%.1f: %d, %s"
              .formatted(bin.from(), bin.to(), bin.rows(), HtmlReport.share(bin.share()));
      columns.add(new Column(x + 2, BOTTOM - height, step - 4, height, told));
      bin.share()
          .ifPresent(share ->
              points.add(new Point(x + step / 2, (int) (BOTTOM - share * (BOTTOM - TOP)), told)));
    }
    String line = points.stream().map(at -> at.x() + "," + at.y()).collect(joining(" "));
    return new Histogram(WIDTH, HEIGHT, LEFT, BOTTOM, columns, points, line);
  }

  /** Where a share of the whole height is. */
  public int level(int hundredths) {
    return BOTTOM - (BOTTOM - TOP) * hundredths / 100;
  }

  /** Where the columns end. */
  public int right() {
    return LEFT + (WIDTH - LEFT - 6) / Math.max(1, columns.size()) * columns.size();
  }
}
