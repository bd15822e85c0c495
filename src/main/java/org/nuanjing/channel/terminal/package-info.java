/** Chat in a terminal, for operators who want to see what officers see. */
@NamedInterface("terminal")
@NullMarked
package org.nuanjing.channel.terminal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
