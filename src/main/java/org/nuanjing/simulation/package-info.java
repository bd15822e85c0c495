/** A simulated day of the hotline: the calling and queueing that run live, with a made-up clock. */
@ApplicationModule(
    allowedDependencies = {
      "channel",
      "duty",
      "intents",
      "roster",
      "roster :: reference",
      "tickets",
      "triage"
    })
@NullMarked
package org.nuanjing.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
