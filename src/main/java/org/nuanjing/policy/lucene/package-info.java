/** Finds clauses in an index kept by Lucene. */
@NamedInterface("lucene")
@NullMarked
package org.nuanjing.policy.lucene;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
