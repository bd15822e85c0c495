package org.nuanjing.channel.telegram;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Messages nobody wrote: Telegram tells that something about the chat changed. */
final class ServiceNotices {

  private ServiceNotices() {}

  static boolean isOne(Message message) {
    return Stream.of(membership(message), looks(message), calls(message), shared(message))
        .flatMap(notices -> notices)
        .anyMatch(Objects::nonNull);
  }

  private static Stream<@Nullable Object> membership(Message message) {
    return notices(
        message.getNewChatMembers() == null || message.getNewChatMembers().isEmpty()
            ? null
            : message.getNewChatMembers(),
        message.getLeftChatMember(),
        message.getGroupchatCreated(),
        message.getSuperGroupCreated(),
        message.getChannelChatCreated(),
        message.getMigrateToChatId(),
        message.getMigrateFromChatId(),
        message.getBoostAdded());
  }

  private static Stream<@Nullable Object> looks(Message message) {
    return notices(
        message.getPinnedMessage(),
        message.getNewChatTitle(),
        message.getNewChatPhoto() == null || message.getNewChatPhoto().isEmpty()
            ? null
            : message.getNewChatPhoto(),
        message.getDeleteChatPhoto(),
        message.getMessageAutoDeleteTimerChanged(),
        message.getChatBackgroundSet(),
        message.getForumTopicCreated(),
        message.getForumTopicClosed(),
        message.getForumTopicReopened(),
        message.getForumTopicEdited(),
        message.getGeneralForumTopicHidden(),
        message.getGeneralForumTopicUnhidden());
  }

  private static Stream<@Nullable Object> calls(Message message) {
    return notices(
        message.getVideoChatStarted(),
        message.getVideoChatEnded(),
        message.getVideoChatScheduled(),
        message.getVideoChatParticipantsInvited(),
        message.getProximityAlertTriggered(),
        message.getSuccessfulPayment(),
        message.getRefundedPayment(),
        message.getGift(),
        message.getUniqueGift());
  }

  private static Stream<@Nullable Object> shared(Message message) {
    return notices(
        message.getWriteAccessAllowed(),
        message.getConnectedWebsite(),
        message.getPassportData(),
        message.getWebAppData(),
        message.getUsersShared(),
        message.getUserShared(),
        message.getChatShared(),
        message.getGiveawayCreated(),
        message.getGiveawayCompleted(),
        message.getGiveawayWinners());
  }

  private static Stream<@Nullable Object> notices(@Nullable Object... notices) {
    return Arrays.stream(notices);
  }
}
