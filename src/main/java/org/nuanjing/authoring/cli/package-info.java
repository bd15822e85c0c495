/** Commands for authors of intents. */
@NamedInterface("cli")
@NullMarked
package org.nuanjing.authoring.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
