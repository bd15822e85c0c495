/** What staff say and do in chats of their own, and what they are told there. */
@ApplicationModule(
    allowedDependencies = {
      "channel",
      "dialogue",
      "intents",
      "reference",
      "roster",
      "tickets",
      "triage"
    })
@NullMarked
package org.nuanjing.hotline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
