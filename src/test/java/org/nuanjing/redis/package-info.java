/** A real Redis for tests. */
@NullMarked
package org.nuanjing.redis;

import org.jspecify.annotations.NullMarked;
