/** The folder of reference data, read strictly, every fault told with its line. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.nuanjing.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
