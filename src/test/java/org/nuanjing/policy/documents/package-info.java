/** Tests of reading documents. */
@NullMarked
package org.nuanjing.policy.documents;

import org.jspecify.annotations.NullMarked;
