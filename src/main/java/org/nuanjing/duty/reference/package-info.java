/** The rota as it stands in the folder of reference data. */
@NamedInterface("reference")
@NullMarked
package org.nuanjing.duty.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
