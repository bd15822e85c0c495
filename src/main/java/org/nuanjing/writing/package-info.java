/** How Chinese is written and sounds, and the word lists inside the program. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.nuanjing.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
