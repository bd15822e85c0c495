/** Tests of tickets on a real Redis. */
@NullMarked
package org.nuanjing.tickets.redis;

import org.jspecify.annotations.NullMarked;
