/** A stand-in for Telegram's servers, for journeys over HTTP. */
@NullMarked
package org.nuanjing.telegramapi;

import org.jspecify.annotations.NullMarked;
