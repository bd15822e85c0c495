/** How good the answers are, measured on questions with known clauses. */
@NullMarked
package org.nuanjing.policy.figures;

import org.jspecify.annotations.NullMarked;
