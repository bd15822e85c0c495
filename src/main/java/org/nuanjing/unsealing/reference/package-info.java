/** The list of reasons, read strictly. */
@NullMarked
package org.nuanjing.unsealing.reference;

import org.jspecify.annotations.NullMarked;
