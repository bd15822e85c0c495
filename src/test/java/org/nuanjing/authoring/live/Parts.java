package org.nuanjing.authoring.live;

import java.time.Clock;
import java.util.Optional;
import org.nuanjing.authoring.IntentSet;
import org.nuanjing.dialogue.CareDialogue;
import org.nuanjing.dialogue.Sources;
import org.nuanjing.roster.Officers.Activation;
import org.nuanjing.roster.reference.ReferenceData;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.roster.reference.ReferenceUnits;
import org.nuanjing.tickets.Routing;
import org.nuanjing.understanding.Gazetteer;
import org.nuanjing.understanding.SlotReader;

/** What the intents in use are put together with, on sample data. */
final class Parts {

  private static final ReferenceData SAMPLES = ReferenceData.read(Optional.empty());
  static final ReferenceUnits UNITS = new ReferenceUnits(SAMPLES.units());
  static final ReferenceDesks DESKS = new ReferenceDesks(SAMPLES.desks());

  private Parts() {}

  static LiveIntents live(IntentSet first, Clock clock, String stamp) {
    return new LiveIntents(
        first,
        set ->
            new CareDialogue(
                set.catalog(),
                set.recognizer(),
                new SlotReader(Gazetteer.EMPTY),
                set.signals(),
                set.guide(),
                Sources.none(),
                new Routing(UNITS, DESKS),
                UNITS,
                DESKS,
                (address, badge, code, attempt) -> new Activation.Wrong(1)),
        clock.instant(),
        stamp);
  }
}
