/** Calls by an outgoing webhook, where a gateway for text messages or telephone attaches. */
@NullMarked
package org.nuanjing.duty.webhook;

import org.jspecify.annotations.NullMarked;
