/** What the rules say, with citations. */
@ApplicationModule(
    allowedDependencies = {"audit", "embedding", "privacy", "redis", "reference", "writing"})
@NullMarked
package org.nuanjing.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
