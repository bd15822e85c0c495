/** The register of rules in Redis. */
@NullMarked
package org.nuanjing.policy.register.redis;

import org.jspecify.annotations.NullMarked;
