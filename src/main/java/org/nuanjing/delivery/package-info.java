/** Takes each message once, answers at least once. */
@ApplicationModule(
    allowedDependencies = {
      "channel",
      "channel :: redis",
      "dialogue",
      "duty",
      "hotline",
      "intents",
      "policy :: questions",
      "policy :: redis",
      "privacy",
      "redis",
      "roster",
      "tickets",
      "tickets :: redis",
      "triage"
    })
@NullMarked
package org.nuanjing.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
