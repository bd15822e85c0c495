/** What follows a contact: follow-ups on their days, and outreach after a critical incident. */
@ApplicationModule(
    allowedDependencies = {
      "audit",
      "channel",
      "channel :: redis",
      "duty",
      "intents",
      "privacy",
      "redis",
      "roster",
      "tickets",
      "tickets :: redis",
      "triage"
    })
@NullMarked
package org.nuanjing.aftercare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
