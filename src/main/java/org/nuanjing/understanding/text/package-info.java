/** Text made ready for reading: one way of writing, places kept, words found fast. */
@NullMarked
package org.nuanjing.understanding.text;

import org.jspecify.annotations.NullMarked;
