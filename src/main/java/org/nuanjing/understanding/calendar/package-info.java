/** When: days, periods, times of day and how long, in Chinese and English. */
@NullMarked
package org.nuanjing.understanding.calendar;

import org.jspecify.annotations.NullMarked;
