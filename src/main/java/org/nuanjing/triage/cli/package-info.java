/** The command line of risk; its classes are made without the running program. */
@NamedInterface("cli")
@NullMarked
package org.nuanjing.triage.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
