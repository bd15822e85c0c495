/** Chat in a phone's browser. */
@ApplicationModule(allowedDependencies = {"channel", "privacy", "redis"})
@NullMarked
package org.nuanjing.channel.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
