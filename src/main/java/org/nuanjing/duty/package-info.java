/** Who is on duty, and paging until somebody answers. */
@ApplicationModule(
    allowedDependencies = {"channel", "privacy", "redis", "reference", "roster", "triage"})
@NullMarked
package org.nuanjing.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
