/** Stories of the whole packaged program, run as a process of its own. */
@NullMarked
package org.nuanjing.story;

import org.jspecify.annotations.NullMarked;
