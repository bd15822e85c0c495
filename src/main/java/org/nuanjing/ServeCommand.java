package org.nuanjing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs the assistant until it is stopped. */
@Command(
    name = "serve",
    description = {"启动助手（默认）。", "Runs the assistant; settings as --name=value."},
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  /** Not an exit status: the program goes on. */
  static final int RUNNING = -1;

  @Unmatched private final List<String> settings = new ArrayList<>();

  @Override
  public Integer call() {
    try {
      SpringApplication.run(Nuanjing.class, settings.toArray(String[]::new));
      return RUNNING;
    } catch (RuntimeException alreadyTold) {
      // Spring has told what is wrong and how to mend it, or logged the failure whole.
      return 1;
    }
  }
}
