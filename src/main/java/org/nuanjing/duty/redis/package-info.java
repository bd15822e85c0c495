/** What people on duty say, on Redis. */
@NullMarked
package org.nuanjing.duty.redis;

import org.jspecify.annotations.NullMarked;
