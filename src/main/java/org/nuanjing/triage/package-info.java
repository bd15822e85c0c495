/** How much at risk a person is and what must happen next. */
@ApplicationModule(allowedDependencies = {"intents", "intents :: cli", "models", "writing"})
@NullMarked
package org.nuanjing.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
