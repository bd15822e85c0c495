package org.nuanjing.understanding.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nuanjing.intents.FaultyIntents;
import org.nuanjing.intents.FolderIntentCatalog;
import org.nuanjing.intents.IntentFault;
import org.nuanjing.understanding.LinearRecognizer;
import org.nuanjing.understanding.LinearRecognizer.Evidence;
import org.nuanjing.understanding.LinearRecognizer.Reason;
import org.nuanjing.understanding.Recognition;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Commands about the intents: whether they are sound, and what a message is taken to mean. */
@Command(
    name = "intents",
    description = "Check the intents, or see what a message is taken to mean.",
    subcommands = {IntentsCommand.Check.class, IntentsCommand.Understand.class},
    mixinStandardHelpOptions = true)
public final class IntentsCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        line(spec), "Say what to do: intents check, or intents understand.");
  }

  /** Lists every fault of a folder; exit code 1 where there is any. */
  @Command(
      name = "check",
      description = "List every fault of the intents, with file, line and mend.",
      mixinStandardHelpOptions = true)
  static final class Check implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Parameters(
        arity = "0..1",
        paramLabel = "FOLDER",
        description = "The folder of intents; without it, those inside the program.")
    private @Nullable Path folder;

    @Override
    public Integer call() {
      Optional<Path> given = folder(spec, folder);
      List<IntentFault> faults =
          given.map(FolderIntentCatalog::check).orElseGet(FolderIntentCatalog::checkInside);
      PrintWriter out = line(spec).getOut();
      faults.forEach(out::println);
      out.println(
          faults.isEmpty()
              ? "No faults."
              : faults.size() + (faults.size() == 1 ? " fault." : " faults."));
      return faults.isEmpty() ? 0 : 1;
    }
  }

  /** Shows what a message is taken to mean, and why. */
  @Command(
      name = "understand",
      description = "Show what a message is taken to mean, and why.",
      mixinStandardHelpOptions = true)
  static final class Understand implements Callable<Integer> {

    private static final int SHOWN = 5;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "TEXT", description = "The message.")
    private String text = "";

    @Option(
        names = "--folder",
        paramLabel = "FOLDER",
        description = "The folder of intents; without it, those inside the program.")
    private @Nullable Path folder;

    @Override
    public Integer call() {
      PrintWriter out = line(spec).getOut();
      Optional<Path> given = folder(spec, folder);
      try {
        LinearRecognizer recognizer =
            LinearRecognizer.train(
                given.map(FolderIntentCatalog::read).orElseGet(FolderIntentCatalog::readInside));
        out.println(said(recognizer.recognize(text)));
        recognizer.explain(text).stream().limit(SHOWN).map(Understand::shown).forEach(out::println);
        return 0;
      } catch (FaultyIntents e) {
        line(spec).getErr().println(e.getMessage());
        return 1;
      }
    }

    private static String said(Recognition recognition) {
      return switch (recognition) {
        case Recognition.Recognized(var match, var others) -> "Understood: " + match.intent();
        case Recognition.Unsure(var candidates) ->
            "Not sure; asks which: "
                + String.join(", ", candidates.stream().map(Recognition.Match::intent).toList());
        case Recognition.OutOfScope(var nearest) -> "Nothing the assistant is for.";
      };
    }

    private static String shown(Reason reason) {
      return String.format(
          Locale.ROOT,
          "  %-18s %.2f  margin %+.2f  %s",
          reason.intent(),
          reason.confidence(),
          reason.margin(),
          String.join(" ", reason.evidence().stream().map(Understand::shown).toList()));
    }

    private static String shown(Evidence evidence) {
      return String.format(Locale.ROOT, "[%s %+.2f]", evidence.feature(), evidence.weight());
    }
  }

  private static CommandLine line(@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("The command runs by picocli only.");
    }
    return spec.commandLine();
  }

  private static Optional<Path> folder(@Nullable CommandSpec spec, @Nullable Path folder) {
    if (folder != null && !Files.isDirectory(folder)) {
      throw new ParameterException(line(spec), folder + " is no folder.");
    }
    return Optional.ofNullable(folder);
  }
}
