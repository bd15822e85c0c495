/** The search over tickets, with Lucene, in memory alone. */
@NullMarked
package org.nuanjing.tickets.lucene;

import org.jspecify.annotations.NullMarked;
