/** Telegram's channel, with a server of its own for whole journeys. */
@NullMarked
package org.nuanjing.channel.telegram;

import org.jspecify.annotations.NullMarked;
