/** Bound channels, activation codes and staff accounts in Redis. */
@NullMarked
package org.nuanjing.roster.redis;

import org.jspecify.annotations.NullMarked;
