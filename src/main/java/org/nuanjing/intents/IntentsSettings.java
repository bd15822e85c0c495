package org.nuanjing.intents;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where intents are read from.
 *
 * @param folder a folder of intents in place of those inside the program; absent or empty: those
 *     inside
 */
@ConfigurationProperties("nuanjing.intents")
public record IntentsSettings(@Nullable Path folder) {}
