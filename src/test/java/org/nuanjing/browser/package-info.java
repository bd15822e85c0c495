/** A real browser for tests. */
@NullMarked
package org.nuanjing.browser;

import org.jspecify.annotations.NullMarked;
