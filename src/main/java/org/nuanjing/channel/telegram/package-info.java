/** Telegram, by long polling or webhook. */
@ApplicationModule(allowedDependencies = "channel")
@NullMarked
package org.nuanjing.channel.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
