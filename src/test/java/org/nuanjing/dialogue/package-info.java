/** Tests of {@code dialogue}. */
@NullMarked
package org.nuanjing.dialogue;

import org.jspecify.annotations.NullMarked;
