/** Where staff answer. */
@ApplicationModule(
    allowedDependencies = {
      "aftercare",
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
      "triage",
      "unsealing"
    })
@NullMarked
package org.nuanjing.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
