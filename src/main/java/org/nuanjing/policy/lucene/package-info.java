/** Finds clauses in an index kept by Lucene. */
@NullMarked
package org.nuanjing.policy.lucene;

import org.jspecify.annotations.NullMarked;
