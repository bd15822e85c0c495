/** Reads files of rules into documents and their clauses. */
@NullMarked
package org.nuanjing.policy.documents;

import org.jspecify.annotations.NullMarked;
