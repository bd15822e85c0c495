/** Tests of {@code triage}. */
@NullMarked
package org.nuanjing.triage;

import org.jspecify.annotations.NullMarked;
