/** The rules that staff enter, and what becomes of them. */
@NamedInterface("register")
@NullMarked
package org.nuanjing.policy.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
