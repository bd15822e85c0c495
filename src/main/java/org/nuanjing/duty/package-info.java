/** Who is on duty, and paging until somebody answers. */
@ApplicationModule(
    allowedDependencies = {
      "audit",
      "channel",
      "channel :: redis",
      "privacy",
      "redis",
      "reference",
      "roster",
      "roster :: reference",
      "triage"
    })
@NullMarked
package org.nuanjing.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
