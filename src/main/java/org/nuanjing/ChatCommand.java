package org.nuanjing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.nuanjing.channel.terminal.TerminalChat;
import picocli.CommandLine.Command;

/**
 * A conversation in the terminal, through the same inbox, dialogue, commit and outbox as
 * everywhere.
 */
@Command(
    name = "chat",
    description = {"在终端里和助手聊天；#1 表示按第一个按钮。", "Talk in the terminal; #1 presses the first button."},
    mixinStandardHelpOptions = true)
final class ChatCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    try (var application = RosterCommand.application()) {
      application.getBean(TerminalChat.class).talk(in, out);
    }
    return 0;
  }
}
