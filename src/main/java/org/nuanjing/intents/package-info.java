/** What the assistant can be asked; read from {@code intents/}. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.nuanjing.intents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
