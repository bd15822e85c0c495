/** The command line of the rules; its classes are made without the running program. */
@NamedInterface("cli")
@NullMarked
package org.nuanjing.policy.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
