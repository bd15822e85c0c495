package org.nuanjing.intents.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.nuanjing.intents.IntentsFolder;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The folder of intents a command works on. */
public final class FolderOption {

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description = {
        "意图文件夹；不给就用程序自带的。",
        "The folder of intents; without it, those inside the program."
      })
  private @Nullable Path folder;

  /** Reads the folder named, or what is inside the program. */
  public IntentsFolder read(CommandLine command) {
    return read(folder, command);
  }

  /** Reads a folder, or what is inside the program where none is named. */
  public static IntentsFolder read(@Nullable Path folder, CommandLine command) {
    if (folder == null) {
      return IntentsFolder.readInside();
    }
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(command, folder + " is no folder.");
    }
    return IntentsFolder.read(folder);
  }
}
