package org.nuanjing.channel.telegram;

import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** Learns from Telegram who the bot is and hands in its menu of commands. */
final class BotIntroduction {

  private static final List<BotCommand> CHINESE =
      List.of(
          new BotCommand("menu", "主菜单"),
          new BotCommand("tickets", "我的诉求"),
          new BotCommand("help", "找人工帮忙"),
          new BotCommand("cancel", "取消当前操作"),
          new BotCommand("language", "语言 Language"),
          new BotCommand("privacy", "隐私说明"));

  private static final List<BotCommand> ENGLISH =
      List.of(
          new BotCommand("menu", "Main menu"),
          new BotCommand("tickets", "My requests"),
          new BotCommand("help", "Talk to a person"),
          new BotCommand("cancel", "Stop what we are doing"),
          new BotCommand("language", "Language 语言"),
          new BotCommand("privacy", "What is kept"));

  private final BotApi api;
  private volatile Bot bot;

  BotIntroduction(BotApi api, long botId) {
    this.api = api;
    this.bot = new Bot(botId, "");
  }

  /** Who the bot is, as far as known. */
  Bot bot() {
    return bot;
  }

  /** What went wrong, or empty when Telegram knows us. */
  Optional<Answer<?>> introduce() {
    Answer<User> me = api.call(new GetMe());
    if (!(me instanceof Answer.Done<User>(User user))) {
      return Optional.of(me);
    }
    bot = new Bot(user.getId(), user.getUserName() == null ? "" : user.getUserName());
    api.call(SetMyCommands.builder().commands(CHINESE).build());
    api.call(SetMyCommands.builder().commands(ENGLISH).languageCode("en").build());
    return Optional.empty();
  }
}
