/** Sealing what must not be read, keeping it no longer than needed. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.nuanjing.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
