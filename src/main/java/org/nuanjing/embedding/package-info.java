/** What sentences mean, as vectors: near in meaning is near in direction. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.nuanjing.embedding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
