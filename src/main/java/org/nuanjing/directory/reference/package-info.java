/** The directory as the folder of reference data holds it. */
@NamedInterface("reference")
@NullMarked
package org.nuanjing.directory.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
