/** Tests of the desk. */
@NullMarked
package org.nuanjing.desk;

import org.jspecify.annotations.NullMarked;
