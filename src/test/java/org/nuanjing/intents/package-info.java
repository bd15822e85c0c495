/** Tests of reading the intents. */
@NullMarked
package org.nuanjing.intents;

import org.jspecify.annotations.NullMarked;
