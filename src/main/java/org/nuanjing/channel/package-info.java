/** Where officers and the assistant meet. */
@ApplicationModule(allowedDependencies = {"privacy", "redis"})
@NullMarked
package org.nuanjing.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
