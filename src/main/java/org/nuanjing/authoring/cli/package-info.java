/** Commands for authors of intents. */
@NamedInterface("cli")
@NullMarked
package org.nuanjing.understanding.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
