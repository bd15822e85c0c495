/** Tests of understanding, and the runner that measures it. */
@NullMarked
package org.nuanjing.understanding;

import org.jspecify.annotations.NullMarked;
