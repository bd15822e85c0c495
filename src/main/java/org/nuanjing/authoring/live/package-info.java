/** Takes a changed folder of intents into use while the program runs. */
@NullMarked
package org.nuanjing.authoring.live;

import org.jspecify.annotations.NullMarked;
