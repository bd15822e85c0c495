/** Follow-ups and incidents on Redis. */
@NullMarked
package org.nuanjing.aftercare.redis;

import org.jspecify.annotations.NullMarked;
