package org.nuanjing.authoring.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.nuanjing.authoring.IntentSet;
import org.nuanjing.authoring.Performance;
import org.nuanjing.authoring.Player;
import org.nuanjing.authoring.Rehearsal;
import org.nuanjing.authoring.Stage;
import org.nuanjing.intents.FaultyIntents;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.Transcript.Start;
import org.nuanjing.intents.cli.FolderOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intents rehearse}: plays the conversations of an intent, or lets the author talk. */
@Command(
    name = "rehearse",
    description = {
      "把一个意图的对话从头演一遍，标出和写的不一样的地方；不需要服务器。",
      "Play the conversations of an intent and mark where they do not go as written; needs no"
          + " server."
    },
    mixinStandardHelpOptions = true,
    exitCodeList = {
      "0:all of it goes as written / 都和写的一样",
      "1:some does not, or the folder has faults / 有不一样的，或文件夹有问题",
      "2:wrong usage / 用法不对"
    })
final class RehearseCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      defaultValue = "",
      description = {"意图的名字（文件夹名）。", "The intent: its folder's name."})
  private String name = "";

  @Option(
      names = "--interactive",
      description = {
        "自己在终端里聊；#1 按第一个按钮，!wait 20h 过一段时间，!photo !location 发东西。",
        "Talk in the terminal: #1 presses the first button, !wait 20h lets time pass, !photo,"
            + " !document, !voice, !location and !sticker send one."
      })
  private boolean interactive;

  @Option(
      names = "--english",
      description = {"手机是英文。", "With --interactive: the phone speaks English."})
  private boolean english;

  @Option(
      names = "--unbound",
      description = {"还没有绑定身份。", "With --interactive: the officer is not known yet."})
  private boolean unbound;

  @Mixin private final FolderOption folder = new FolderOption();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    IntentsFolder read = folder.read(spec.commandLine());
    if (name.isEmpty() && !interactive) {
      throw new ParameterException(
          spec.commandLine(), "Say which: intents rehearse NAME, or --interactive.");
    }
    try (Stage stage = Stage.of(IntentSet.of(read))) {
      if (!name.isEmpty() && stage.catalog().find(name).isEmpty()) {
        throw new ParameterException(spec.commandLine(), unknown(stage));
      }
      return interactive ? talk(stage) : play(stage, read);
    } catch (FaultyIntents e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }

  private String unknown(Stage stage) {
    List<String> names = stage.catalog().list().stream().map(Intent::name).toList();
    return "There is no intent %s. There are %s.".formatted(name, String.join(", ", names));
  }

  private int play(Stage stage, IntentsFolder read) {
    PrintWriter out = spec.commandLine().getOut();
    Player player = new Player(stage);
    List<Performance> played =
        read.transcripts().stream()
            .filter(transcript -> transcript.file().equals(name + "/transcript.txt"))
            .map(player::play)
            .toList();
    Script script = new Script(out);
    played.forEach(script::print);
    long missed = played.stream().filter(each -> !each.holds()).count();
    out.printf(
        "%d %s, %s.%n",
        played.size(),
        played.size() == 1 ? "conversation" : "conversations",
        missed == 0 ? "all as written" : missed + " otherwise than written");
    out.flush();
    return missed == 0 ? 0 : 1;
  }

  private int talk(Stage stage) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Rehearsal chat =
        new Rehearsal(
            stage,
            unbound ? Start.UNBOUND : Start.BOUND,
            english ? Language.EN : Language.ZH,
            Instant.now());
    Talk talk = new Talk(stage, chat, spec.commandLine().getOut());
    if (!name.isEmpty()) {
      talk.begin(name);
    }
    talk.until(in);
    return 0;
  }
}
