/** The program as a whole: starting it, its settings and its command line. */
@NullMarked
package org.nuanjing;

import org.jspecify.annotations.NullMarked;
