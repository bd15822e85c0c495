/** How many: numbers in digits, Chinese numerals and English words, exact or as a range. */
@NullMarked
package org.nuanjing.understanding.numbers;

import org.jspecify.annotations.NullMarked;
