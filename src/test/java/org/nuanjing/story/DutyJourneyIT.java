package org.nuanjing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.browser.Browser;
import org.nuanjing.browser.Browser.Theme;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.Timers;
import org.nuanjing.roster.Staff;
import org.nuanjing.telegramapi.FakeBotApi;
import org.nuanjing.tickets.Drills;
import org.nuanjing.tickets.Ending;
import org.nuanjing.tickets.Paging;
import org.nuanjing.tickets.Priority;
import org.nuanjing.tickets.Requester;
import org.nuanjing.tickets.ServiceLevel;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.ThreadEntry;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.Tickets;
import org.nuanjing.triage.RiskLevel;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.support.ui.Select;

/**
 * The duty page of the whole program in a browser: a swap is asked for and agreed to, the ladder is
 * drilled and answered, a lead reads the figures, and for others nothing is there.
 */
class DutyJourneyIT {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final LocalDate sunday =
      LocalDate.now(ZONE).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));

  @TempDir Path folder;

  @Test
  void shiftsArePassedOnTheLadderIsDrilledAndOnlyLeadsSeeFigures() throws IOException {
    try (FakeBotApi telegram = FakeBotApi.start();
        LiveProgram program =
            new LiveProgram(folder, telegram, "--nuanjing.reference.folder=" + reference());
        Browser desk = Browser.desktop(Theme.LIGHT)) {
      contacts(program);
      theReminderIsLookedAt(program);
      nothingIsThereForOthers(desk, program);

      program.signIn(desk, "shan");
      desk.click(".top nav a[href='/desk/duty']");
      desk.seeText("值班表有缺口");
      new Select(desk.see("#shifts")).selectByIndex(1);
      new Select(desk.see("#to")).selectByValue("ning");
      desk.click("form[action$='/duty/swaps'] button");
      desk.seeText("等同事回复");
      assertThat(desk.count("#h-figures")).isZero();
      assertThat(desk.count("#h-drills")).isZero();

      program.signIn(desk, "ning");
      desk.go(program.url("/desk/duty"));
      desk.seeText("山老师 请你替");
      new Select(desk.see("#most")).selectByValue("1");
      desk.click(".limit button");
      desk.seeText("记下了");
      desk.click("form[action$='/agree'] button");
      desk.seeText("谢谢你来替");
      desk.go(program.url("/desk/duty"));
      desk.see(".rota .stands-in");

      program.signIn(desk, "tong");
      desk.go(program.url("/desk/duty"));
      desk.seeText("还没有演练过");
      desk.screenshotWhole("duty-desktop");
      desk.click(".begin summary");
      desk.click("input[name=sure]");
      desk.click("#h-swaps ~ details summary");
      desk.screenshotWhole("duty-desktop-forms");
      desk.click(".begin button");
      desk.seeText("正在演练");
      String called = program.part(Drills.class).latest(1).getFirst().calls().getFirst().staff();
      try (Browser phone = Browser.phone(Theme.LIGHT)) {
        program.signIn(phone, called);
        phone.go(program.url("/desk/hotline"));
        phone.seeText("【演练】");
        phone.screenshot("drill-call-phone");
        phone.click("form[action$='/drill/answer'] button");
        phone.seeText("你的应答记下了");
      }
      desk.seeText("秒 应答");
      desk.go(program.url("/desk/duty?week=1&days=90"));
      desk.seeText("近 90 天");
      desk.screenshotWhole("duty-desktop-next-week");
      onAPhone(desk, program);

      assertThat(program.part(AuditTrail.class).latest(200))
          .extracting(AuditEntry::action)
          .contains(
              "duty.swap-ask",
              "duty.swap",
              "duty.limit",
              "duty.drill",
              "duty.drill-answer",
              "duty.figures");
    }
  }

  /** The timer set at the start has rung: no lead can be told, so it is for another day. */
  private static void theReminderIsLookedAt(LiveProgram program) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            Buckets.all()
                .mapToObj(bucket ->
                    program
                        .part(RedisStore.class)
                        .jedis()
                        .zscore(Timers.key(bucket), "drill-reminder ladder"))
                .anyMatch(at -> at != null && at > Instant.now().toEpochMilli()));
  }

  /** Whoever has no part in it gets what they get for a page that does not exist. */
  private static void nothingIsThereForOthers(Browser desk, LiveProgram program) {
    for (String name : List.of("lu", "qiu", "auditor")) {
      program.signIn(desk, name);
      assertThat(desk.count(".top nav a[href='/desk/duty']")).as(name).isZero();
      assertThat(answer(desk, "/desk/duty")).as(name).isEqualTo(answer(desk, "/desk/nothing"));
    }
    assertThat(answer(desk, "/desk/duty")).startsWith("404 ");
  }

  private static String answer(Browser desk, String path) {
    return String.valueOf(
        ((JavascriptExecutor) desk.driver())
            .executeAsyncScript(
                "const done = arguments[1];"
                    + "fetch(arguments[0]).then(async (answer) =>"
                    + " done(answer.status + ' ' + answer.headers.get('content-type') + ' '"
                    + " + (await answer.text())));",
                path));
  }

  private static void onAPhone(Browser desk, LiveProgram program) {
    try (Browser phone = Browser.phone(Theme.LIGHT)) {
      phone.go(program.url("/desk/sign-in"));
      for (var cookie : desk.driver().manage().getCookies()) {
        phone.driver().manage().addCookie(cookie);
      }
      phone.go(program.url("/desk/duty"));
      phone.seeText("一周值班表");
      phone.screenshotWhole("duty-phone");
      nothingSticksOut(phone);
      phone.go(program.url("/desk/duty?lang=en"));
      phone.seeText("The week");
      phone.screenshotWhole("duty-phone-english");
      nothingSticksOut(phone);
    }
  }

  /** A browser on a phone widens its window for what sticks out: the screen is what counts. */
  private static void nothingSticksOut(Browser phone) {
    assertThat(
            List.of(
                ((JavascriptExecutor) phone.driver())
                    .executeScript("return document.documentElement.scrollWidth <= screen.width")))
        .containsExactly(true);
  }

  /** Two shifts a day across midnight; on Sunday nobody is there by day; Friday is a holiday. */
  private Path reference() throws IOException {
    Path own = Files.createDirectories(folder.resolve("reference"));
    try (Stream<Path> samples = Files.list(Path.of("deploy", "reference"))) {
      for (Path sample : samples.toList()) {
        Files.copy(sample, own.resolve(sample.getFileName()));
      }
    }
    String rota =
        """
        shifts:
          - {staff: ning, role: primary, days: [workdays], from: "08:00", to: "20:00"}
          - {staff: bai, role: primary, days: [off-days], from: "08:00", to: "20:00"}
          - {staff: shan, role: primary, days: [daily], from: "20:00", to: "08:00"}
          - {staff: bai, role: backup, days: [workdays], from: "08:00", to: "20:00"}
          - {staff: ning, role: backup, days: [off-days], from: "08:00", to: "20:00"}
          - {staff: zhu, role: backup, days: [daily], from: "20:00", to: "08:00"}
          - {staff: mei, role: supervisor, days: [daily], from: "08:00", to: "20:00"}
          - {staff: tong, role: supervisor, days: [daily], from: "20:00", to: "08:00"}
          - {staff: tong, role: lead, days: [daily], from: "08:00", to: "20:00"}
          - {staff: mei, role: lead, days: [daily], from: "20:00", to: "08:00"}
        changes:
          - {date: NEXT, staff: bai, absent: true}
          - {date: SUNDAY, staff: bai, absent: true}
          - {date: SUNDAY, staff: zhu, role: primary, from: "13:00", to: "18:30"}
        calendar:
          - {date: FRIDAY, is: holiday, name: 元旦}
          - {date: SATURDAY, is: workday, name: 元旦}
        """
            .replace("SUNDAY", sunday.toString())
            .replace("SATURDAY", sunday.minusDays(1).toString())
            .replace("FRIDAY", sunday.minusDays(2).toString())
            .replace("NEXT", sunday.plusDays(7).toString());
    Files.writeString(own.resolve("duty.yaml"), rota);
    return own;
  }

  /** Twelve contacts that somebody took and answered, and three of another level. */
  private static void contacts(LiveProgram program) {
    Tickets tickets = program.part(Tickets.class);
    StaffActions actions = program.part(StaffActions.class);
    var shan = program.part(Staff.class).find("shan").orElseThrow();
    for (int i = 0; i < 15; i++) {
      RiskLevel level = i < 12 ? RiskLevel.HIGH : RiskLevel.MODERATE;
      Instant at = Instant.now().minusSeconds(20 + 3L * i);
      TicketReference reference = new TicketReference(2, tickets.lastNumber(2) + 1);
      Paging.Paged paged =
          program.part(Paging.class).follow(Optional.empty(), contact(reference, level, at), at);
      tickets.file(paged.ticket(), List.of());
      actions.take(reference, shan);
      actions.reply(reference, shan, "r" + i, "我在", List.of());
      if (i > 0) {
        actions.end(
            reference,
            shan,
            new Ending(
                "家人陪着",
                Optional.of(Instant.now().plus(Duration.ofHours(20))),
                Optional.of(RiskLevel.MODERATE)));
      }
    }
  }

  private static Ticket contact(TicketReference reference, RiskLevel level, Instant at) {
    return new Ticket(
        reference,
        1,
        new Requester(
            new ChannelAddress("web", "made-up-" + reference),
            Language.ZH,
            Optional.empty(),
            "桂花1234",
            Optional.empty(),
            Confidentiality.ALIAS),
        "beiyuan-counselling",
        "crisis",
        List.of(),
        level,
        Priority.of(ResponseClass.C0, level),
        ServiceLevel.from(ResponseClass.C0, at),
        Ticket.State.OPEN,
        Optional.empty(),
        List.of(new ThreadEntry("m:0", ThreadEntry.Author.OFFICER, "", "…", List.of(), at)),
        List.of(new TicketEvent(TicketEvent.Type.OPENED, TicketEvent.OFFICER, "", at)),
        at);
  }
}
