/** What commands about a folder of intents share. */
@NamedInterface("cli")
@NullMarked
package org.nuanjing.intents.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
