/** How well messages are understood, in figures and reports. */
@NullMarked
package org.nuanjing.authoring.figures;

import org.jspecify.annotations.NullMarked;
