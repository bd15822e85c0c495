/** Tickets on Redis. */
@NamedInterface("redis")
@NullMarked
package org.nuanjing.tickets.redis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
