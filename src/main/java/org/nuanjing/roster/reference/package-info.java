/** Units, desks, staff and officers as they stand in the folder of reference data. */
@NullMarked
package org.nuanjing.roster.reference;

import org.jspecify.annotations.NullMarked;
