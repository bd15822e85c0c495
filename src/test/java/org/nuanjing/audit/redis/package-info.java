/** Tests of the audit trail in Redis. */
@NullMarked
package org.nuanjing.audit.redis;

import org.jspecify.annotations.NullMarked;
