package org.nuanjing.authoring.live;

import java.time.Instant;
import java.util.List;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.IntentFault;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** The intents in use, for operators, and reading them anew at once. */
@Endpoint(id = "intents")
final class IntentsEndpoint {

  private final LiveIntents live;
  private final Reload reload;

  IntentsEndpoint(LiveIntents live, Reload reload) {
    this.live = live;
    this.reload = reload;
  }

  /**
   * The intents as operators see them.
   *
   * @param outcome {@code in use}, {@code swapped}, or {@code kept} where the folder has faults
   * @param since when those in use came into use
   * @param faults of the folder as it was last read, each with file, line and mend
   */
  record Seen(String outcome, int intents, int examples, Instant since, List<String> faults) {}

  /** What is in use. */
  @ReadOperation
  Seen seen() {
    return seen("in use");
  }

  /** Reads them anew; 422 where they have faults and those in use stay. */
  @WriteOperation
  WebEndpointResponse<Seen> readAnew() {
    return switch (reload.now()) {
      case Reload.Outcome.Swapped _ -> new WebEndpointResponse<>(seen("swapped"));
      case Reload.Outcome.Kept _ -> new WebEndpointResponse<>(seen("kept"), 422);
    };
  }

  private Seen seen(String outcome) {
    IntentCatalog catalog = live.current();
    return new Seen(
        outcome,
        catalog.list().size(),
        Reload.examples(catalog),
        live.since(),
        reload.faults().stream().map(IntentFault::toString).toList());
  }
}
