/** Who looked at or changed what, and when. */
@ApplicationModule(allowedDependencies = {"privacy", "redis", "roster"})
@NullMarked
package org.nuanjing.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
