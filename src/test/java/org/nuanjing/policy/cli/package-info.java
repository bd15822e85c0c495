/** Tests of the command line of the rules. */
@NullMarked
package org.nuanjing.policy.cli;

import org.jspecify.annotations.NullMarked;
