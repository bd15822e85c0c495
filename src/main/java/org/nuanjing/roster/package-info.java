/** Who is an officer, who is staff, which unit they belong to, what they may see. */
@ApplicationModule(allowedDependencies = {"channel", "privacy", "redis", "reference"})
@NullMarked
package org.nuanjing.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
