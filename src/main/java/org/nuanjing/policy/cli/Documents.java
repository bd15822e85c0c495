package org.nuanjing.policy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nuanjing.policy.documents.DocumentFolder;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The folder of documents given on the command line. */
final class Documents {

  private Documents() {}

  /** The folder, or a kind word on what is wrong with it. */
  static Path checked(Path folder, CommandLine command) throws IOException {
    if (!Files.exists(folder)) {
      throw new ParameterException(command, "找不到文件夹 " + folder + "，请检查路径。There is no such folder.");
    }
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          command, folder + " 是一个文件，请给出它所在的文件夹。This is a file; name its folder.");
    }
    if (DocumentFolder.list(folder).isEmpty()) {
      throw new ParameterException(
          command,
          folder
              + " 里没有可读的文件（md、txt、html、pdf、doc、docx、xls、xlsx、zip）。The folder holds no documents"
              + " that can be read.");
    }
    return folder;
  }
}
