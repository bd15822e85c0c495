/** What the folder of reference data names: things, hospitals, places. */
@NullMarked
package org.nuanjing.understanding.reference;

import org.jspecify.annotations.NullMarked;
