/** Breaking the seal of an alias: two people, little, for a while, and looked over afterwards. */
@ApplicationModule(
    allowedDependencies = {
      "audit",
      "channel",
      "channel :: redis",
      "duty",
      "intents",
      "privacy",
      "redis",
      "reference",
      "roster",
      "tickets",
      "tickets :: redis",
      "triage"
    })
@NullMarked
package org.nuanjing.unsealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
