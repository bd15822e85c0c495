/** Conversations, timers and turns on Redis. */
@NullMarked
package org.nuanjing.delivery.redis;

import org.jspecify.annotations.NullMarked;
