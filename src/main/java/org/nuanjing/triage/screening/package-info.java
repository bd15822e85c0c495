/** What is asked and offered where somebody may be at risk, as reviewed data. */
@NamedInterface("screening")
@NullMarked
package org.nuanjing.triage.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
