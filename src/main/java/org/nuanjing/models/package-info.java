/** What was learned, kept in files: written when the program is built, read when it starts. */
@ApplicationModule(allowedDependencies = "intents")
@NullMarked
package org.nuanjing.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
