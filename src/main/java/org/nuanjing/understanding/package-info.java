/** Which intent a message means, which values it carries, and how sure we are. */
@ApplicationModule(allowedDependencies = {"intents", "models", "reference", "writing"})
@NullMarked
package org.nuanjing.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
