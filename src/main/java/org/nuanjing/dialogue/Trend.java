package org.nuanjing.dialogue;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.nuanjing.dialogue.Care.Checked;
import org.nuanjing.intents.Intent;
import org.nuanjing.triage.screening.Instrument;

/** The officer's own results over time, drawn in signs, for no channel needs a picture for it. */
final class Trend {

  private static final int WIDEST = 12;
  private static final int MOST = 12;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

  private final List<Instrument> instruments;

  Trend(List<Instrument> instruments) {
    this.instruments = instruments;
  }

  /** A line a result, oldest first, the last twelve of each instrument. */
  String of(Turn turn, Intent intent) {
    StringBuilder chart = new StringBuilder();
    for (Instrument instrument : instruments) {
      List<Checked> results =
          turn.care().checks().stream()
              .filter(each -> each.instrument().equals(instrument.name()))
              .toList();
      if (!results.isEmpty()) {
        chart.append('\n').append(turn.text(instrument.title()));
        results.stream()
            .skip(Math.max(0, results.size() - MOST))
            .forEach(each -> chart.append('\n').append(line(instrument, each)));
      }
    }
    return chart.isEmpty()
        ? turn.text(intent.answer("trend_none"))
        : intent.answer("trend").in(turn.language(), Map.of("lines", chart.substring(1)));
  }

  private static String line(Instrument instrument, Checked checked) {
    int width = Math.ceilDiv(checked.total() * WIDEST, instrument.highest());
    return DAY.format(Times.day(checked.at()))
        + "  "
        + "▇".repeat(width)
        + (width == 0 ? "" : " ")
        + checked.total();
  }
}
