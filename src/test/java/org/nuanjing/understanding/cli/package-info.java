/** Tests of the commands for authors of intents. */
@NullMarked
package org.nuanjing.understanding.cli;

import org.jspecify.annotations.NullMarked;
