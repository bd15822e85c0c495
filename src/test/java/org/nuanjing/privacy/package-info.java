/** Tests of sealing. */
@NullMarked
package org.nuanjing.privacy;

import org.jspecify.annotations.NullMarked;
