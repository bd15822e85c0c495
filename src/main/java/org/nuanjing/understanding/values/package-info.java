/** What stands in a message: things, amounts, people, times, names and the rest, by rules. */
@NullMarked
package org.nuanjing.understanding.values;

import org.jspecify.annotations.NullMarked;
