/** What the assistant says next. */
@ApplicationModule(
    allowedDependencies = {
      "channel",
      "directory",
      "intents",
      "policy",
      "policy :: entitlements",
      "policy :: questions",
      "roster",
      "tickets",
      "triage",
      "triage :: screening",
      "understanding"
    })
@NullMarked
package org.nuanjing.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
