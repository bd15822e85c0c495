/** The inbox and the outbox on Redis streams. */
@NamedInterface("redis")
@NullMarked
package org.nuanjing.channel.redis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
