/** What the folder of reference data names: things, hospitals, places. */
@NamedInterface("reference")
@NullMarked
package org.nuanjing.understanding.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
