/** Tests of the roster, and fakes for those who use it. */
@NullMarked
package org.nuanjing.roster;

import org.jspecify.annotations.NullMarked;
