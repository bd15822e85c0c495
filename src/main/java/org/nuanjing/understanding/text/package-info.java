/** Text made ready for reading: one way of writing, places kept, words found fast. */
@NamedInterface("text")
@NullMarked
package org.nuanjing.understanding.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
