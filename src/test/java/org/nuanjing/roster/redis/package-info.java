/** Tests of what the roster keeps in Redis. */
@NullMarked
package org.nuanjing.roster.redis;

import org.jspecify.annotations.NullMarked;
