/** What every channel keeps to. */
@NullMarked
package org.nuanjing.channel;

import org.jspecify.annotations.NullMarked;
