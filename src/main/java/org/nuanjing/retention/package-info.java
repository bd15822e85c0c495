/** Forgets what is past its time, once a day. */
@ApplicationModule(allowedDependencies = {"audit", "privacy", "redis"})
@NullMarked
package org.nuanjing.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
