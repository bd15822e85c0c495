package org.nuanjing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.telegramapi.FakeBotApi;
import org.nuanjing.telegramapi.Person;
import org.nuanjing.tickets.Ending;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.ThreadEntry;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.Tickets;
import org.nuanjing.triage.RiskLevel;

/**
 * Every way in which something can arrive from Telegram, through the whole program: words of danger
 * call people, and what has no words is neither lost nor in the way of those that follow.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RiskEveryWayIT {

  private static final String DANGER = "我不想活了";
  private static final String VOICE =
      "{\"file_id\":\"v1\",\"file_unique_id\":\"u\",\"duration\":3}";
  private static final String PHOTO =
      "[{\"file_id\":\"p1\",\"file_unique_id\":\"u\",\"width\":9,\"height\":9}]";
  private static final String STICKER =
      "{\"file_id\":\"s1\",\"file_unique_id\":\"u\",\"type\":\"regular\",\"width\":9,\"height\":9,"
          + "\"is_animated\":false,\"is_video\":false,\"emoji\":\"🌧\"}";

  private FakeBotApi telegram;
  private LiveProgram program;
  private Person officer;
  private long people = 4000;

  @BeforeAll
  void starts(@TempDir Path folder) {
    telegram = FakeBotApi.start();
    program = new LiveProgram(folder, telegram);
  }

  @AfterAll
  void stops() {
    program.close();
    telegram.close();
    assertThat(telegram.violations()).isEmpty();
  }

  @BeforeEach
  void anOfficerNobodyHasSeen() {
    officer = telegram.person(++people);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "edited text",
        "caption of a picture",
        "caption of a voice message",
        "edited caption"
      })
  void wordsOfDangerCallPeopleWhicheverWayTheyCome(String way) {
    hello();

    dangerComesAs(way);

    soon(() -> called().isPresent());
    assertThat(tickets()).hasSize(1);
    assertThat(String.join("\n", officer.sees())).contains("12356");
  }

  @Test
  void whatHasNoWordsIsAnsweredAndTheDangerBehindItIsSeen() {
    officer.sends("sticker", STICKER);
    officer.sends("voice", VOICE);
    officer.sends("photo", PHOTO);
    soon(() -> officer.sees().size() >= 3);
    assertThat(called()).isEmpty();

    officer.says(DANGER);

    soon(() -> called().isPresent());
  }

  @Test
  void whatHasNoWordsReachesWhoeverIsCalledAndLowersNothing() {
    officer.says(DANGER);
    soon(() -> called().isPresent());
    RiskLevel before = called().orElseThrow().risk();

    officer.sends("voice", VOICE);
    officer.sends("photo", PHOTO);
    officer.sends("sticker", STICKER);
    officer.says("还在吗");

    soon(() ->
        tickets().getFirst().thread().stream().map(ThreadEntry::text).anyMatch("还在吗"::equals));
    Ticket contact = called().orElseThrow();
    assertThat(contact.risk().atLeast(before)).isTrue();
    assertThat(
            contact.thread().stream()
                .flatMap(entry -> entry.attachments().stream())
                .map(file -> file.source()))
        .containsExactly("v1", "p1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "edited text", "caption of a voice message"})
  void afterTheContactWasClosedPeopleAreCalledAgain(String way) {
    officer.says(DANGER);
    soon(() -> called().isPresent());
    Ticket closed = closes(called().orElseThrow());
    assertThat(called()).isEmpty();
    int calls = calls(closed);

    dangerComesAs(way);

    soon(() -> called().isPresent());
    Ticket again = called().orElseThrow();
    assertThat(again.reference().equals(closed.reference()) ? calls(again) - calls : calls(again))
        .isPositive();
    assertThat(again.assignee()).as("nobody has it").isEmpty();
  }

  private void dangerComesAs(String way) {
    int _ =
        switch (way) {
          case "text" -> officer.says(DANGER);
          case "edited text" -> officer.edits(DANGER);
          case "caption of a picture" -> officer.sends("photo", PHOTO, DANGER);
          case "caption of a voice message" -> officer.sends("voice", VOICE, DANGER);
          case "edited caption" -> officer.editsCaption("photo", PHOTO, DANGER);
          default -> throw new IllegalArgumentException(way);
        };
  }

  private void hello() {
    officer.says("你好");
    soon(() -> !officer.sees().isEmpty());
    assertThat(tickets()).isEmpty();
  }

  /** Somebody takes it, talks, and ends it as it is to be ended. */
  private Ticket closes(Ticket contact) {
    StaffActions actions = program.part(StaffActions.class);
    StaffMember shan = program.part(Staff.class).find("shan").orElseThrow();
    actions.take(contact.reference(), shan);
    actions.reply(contact.reference(), shan, "r1", "我在", List.of());
    actions.end(
        contact.reference(),
        shan,
        new Ending(
            "家人到了",
            Optional.of(Instant.now().plus(Duration.ofDays(1))),
            Optional.of(RiskLevel.MODERATE)));
    soon(() -> officer.sees().stream().anyMatch(text -> text.contains("今天先聊到这里")));
    Ticket closed = program.part(Tickets.class).get(contact.reference());
    assertThat(closed.open()).isFalse();
    return closed;
  }

  /** The contact people are called to. */
  private Optional<Ticket> called() {
    return tickets().stream()
        .filter(ticket -> ticket.open() && ticket.page().isPresent())
        .filter(ticket -> ticket.risk().atLeast(RiskLevel.MODERATE))
        .findFirst();
  }

  private static int calls(Ticket ticket) {
    return (int)
        ticket.history().stream()
            .filter(event ->
                event.type() == TicketEvent.Type.PAGED
                    || event.type() == TicketEvent.Type.NOBODY_ON_DUTY)
            .count();
  }

  private List<Ticket> tickets() {
    return program
        .part(Tickets.class)
        .listFrom(new ChannelAddress("telegram", Long.toString(officer.id())), 9);
  }

  private static void soon(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).until(condition);
  }
}
