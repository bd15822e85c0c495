/** Tests of finding clauses. */
@NullMarked
package org.nuanjing.policy.lucene;

import org.jspecify.annotations.NullMarked;
