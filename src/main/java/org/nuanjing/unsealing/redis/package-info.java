/** Unsealings on Redis. */
@NamedInterface("redis")
@NullMarked
package org.nuanjing.unsealing.redis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
