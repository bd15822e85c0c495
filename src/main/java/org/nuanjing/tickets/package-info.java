/** What staff owe an officer. */
@ApplicationModule(
    allowedDependencies = {
      "channel",
      "channel :: redis",
      "duty",
      "intents",
      "privacy",
      "redis",
      "reference",
      "roster",
      "triage"
    })
@NullMarked
package org.nuanjing.tickets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
