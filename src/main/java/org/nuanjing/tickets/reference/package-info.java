/** When desks work and what they promise, as it stands in the folder of reference data. */
@NamedInterface("reference")
@NullMarked
package org.nuanjing.tickets.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
