/** Where staff answer. */
@ApplicationModule(
    allowedDependencies = {
      "audit",
      "channel",
      "delivery",
      "duty",
      "hotline",
      "intents",
      "policy",
      "policy :: entitlements",
      "policy :: questions",
      "policy :: register",
      "roster",
      "tickets",
      "triage"
    })
@NullMarked
package org.nuanjing.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
