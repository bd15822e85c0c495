/** Heard questions on Redis. */
@NamedInterface("redis")
@NullMarked
package org.nuanjing.policy.questions.redis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
