/** Where help is to be had: hospitals, health rooms, desks and help lines. */
@ApplicationModule(allowedDependencies = {"intents", "reference"})
@NullMarked
package org.nuanjing.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
