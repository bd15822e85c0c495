package org.nuanjing.channel.telegram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanjing.channel.Content;
import org.telegram.telegrambots.meta.api.objects.checklist.Checklist;
import org.telegram.telegrambots.meta.api.objects.checklist.ChecklistTask;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.polls.Poll;
import org.telegram.telegrambots.meta.api.objects.polls.PollOption;

/**
 * What nobody can do anything with in a conversation: polls, dice, games, what Telegram thinks of
 * next. Somebody may still have written in it how they are, so its words are kept.
 */
final class TelegramOddities {

  private TelegramOddities() {}

  static Content.Unsupported of(Message message) {
    return Stream.of(
            odd("poll", message.getPoll(), TelegramOddities::poll),
            odd("checklist", message.getChecklist(), TelegramOddities::checklist),
            odd("dice", message.getDice(), dice -> lines(dice.getEmoji())),
            odd("game", message.getGame(), game -> lines(game.getTitle(), game.getText())),
            odd("invoice", message.getInvoice(), invoice -> lines(invoice.getTitle())),
            odd("story", message.getStory(), story -> caption(message)),
            odd("giveaway", message.getGiveaway(), giveaway -> caption(message)),
            odd("paid_media", message.getPaidMedia(), media -> caption(message)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> new Content.Unsupported("unknown", caption(message)));
  }

  private static String caption(Message message) {
    return lines(message.getCaption());
  }

  private static String poll(Poll poll) {
    List<@Nullable String> lines = new ArrayList<>();
    lines.add(poll.getQuestion());
    lines.add(poll.getDescription());
    for (PollOption option : orNone(poll.getOptions())) {
      lines.add(option.getText());
    }
    lines.add(poll.getExplanation());
    return lines(lines);
  }

  private static String checklist(Checklist checklist) {
    List<@Nullable String> lines = new ArrayList<>();
    lines.add(checklist.getTitle());
    for (ChecklistTask task : orNone(checklist.getTasks())) {
      lines.add(task.getText());
    }
    return lines(lines);
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static String lines(@Nullable String... lines) {
    return lines(Arrays.asList(lines));
  }

  private static String lines(List<@Nullable String> lines) {
    String all =
        lines.stream()
            .filter(Objects::nonNull)
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    return TelegramContents.cut(all);
  }

  private static <T> Optional<Content.Unsupported> odd(
      String kind, @Nullable T part, Function<T, String> words) {
    return part == null
        ? Optional.empty()
        : Optional.of(new Content.Unsupported(kind, words.apply(part)));
  }
}
