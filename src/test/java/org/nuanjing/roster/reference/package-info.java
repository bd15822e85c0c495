/** Tests of the readers of reference data. */
@NullMarked
package org.nuanjing.roster.reference;

import org.jspecify.annotations.NullMarked;
