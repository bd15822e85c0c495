/** Tests of the way of a message on a real Redis. */
@NullMarked
package org.nuanjing.delivery;

import org.jspecify.annotations.NullMarked;
