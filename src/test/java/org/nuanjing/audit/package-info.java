/** Tests and fakes of the audit trail. */
@NullMarked
package org.nuanjing.audit;

import org.jspecify.annotations.NullMarked;
