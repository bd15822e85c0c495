package org.nuanjing.intents;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the intents when the program starts; faults stop it. */
@Configuration(proxyBeanMethods = false)
class IntentsConfiguration {

  @Bean
  IntentCatalog intentCatalog(IntentsSettings settings) {
    @Nullable Path folder = settings.folder();
    if (folder == null || folder.toString().isEmpty()) {
      return FolderIntentCatalog.readInside();
    }
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(
          "nuanjing.intents.folder names %s, which is no folder. Name the folder that holds the"
                  .formatted(folder)
              + " intents, or leave the setting out to use those inside the program.");
    }
    return FolderIntentCatalog.read(folder);
  }
}
