/** Takes each message once, answers at least once. */
@ApplicationModule(
    allowedDependencies = {
      "channel",
      "dialogue",
      "intents",
      "privacy",
      "redis",
      "roster",
      "tickets",
      "triage"
    })
@NullMarked
package org.nuanjing.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
