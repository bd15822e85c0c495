/** Tests and test parts of tickets. */
@NullMarked
package org.nuanjing.tickets;

import org.jspecify.annotations.NullMarked;
