/** Tests of the program as a whole and of its own house rules. */
@NullMarked
package org.nuanjing;

import org.jspecify.annotations.NullMarked;
