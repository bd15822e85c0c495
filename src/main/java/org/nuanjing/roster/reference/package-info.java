/** Units, desks, staff and officers as they stand in the folder of reference data. */
@NamedInterface("reference")
@NullMarked
package org.nuanjing.roster.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
