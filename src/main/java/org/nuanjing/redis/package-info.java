/** The Redis client, transactions and scripts. */
@ApplicationModule(allowedDependencies = {"privacy"})
@NullMarked
package org.nuanjing.redis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
