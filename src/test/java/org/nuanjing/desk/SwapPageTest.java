package org.nuanjing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.duty.InMemoryDutyBoard;
import org.nuanjing.duty.Swap;
import org.nuanjing.duty.SwapOutcome;
import org.nuanjing.duty.SwapRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;

/** Shifts that go from one to another, on the desk. */
@SpringBootTest(classes = DeskRig.class)
@AutoConfigureMockMvc
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class SwapPageTest {

  private static final String PAGE = "/desk/duty";

  @Autowired private MockMvc mvc;
  @Autowired private InMemoryDutyBoard board;
  @Autowired private DeskRig.Trail trail;
  @Autowired private MessageSource messages;
  @Autowired private Clock clock;

  private LocalDate alone = LocalDate.EPOCH;

  @BeforeEach
  void startAfresh() {
    alone = DutyRig.alone(clock);
    board.clear();
  }

  @Test
  void aColleagueIsAskedAgreesAndTheRotaShowsIt() throws Exception {
    DeskClient ning = new DeskClient(mvc, "ning");
    DeskClient near = new DeskClient(mvc, "near");
    String shifts = alone.plusDays(1) + " primary ning";
    assertThat(ning.page(PAGE)).contains("value=\"" + shifts + "\"");

    assertThat(ning.notice(PAGE + "/swaps", "shifts", shifts, "to", "near"))
        .as("they would be on duty round the clock")
        .isEqualTo("done.swap.tired.ask");
    assertThat(ning.page(PAGE)).contains("等同事回复");
    assertThat(ning.page(PAGE + "?week=1")).doesNotContain("⇄</span>");
    String id = board.requests().getFirst().id();
    assertThat(ning.notice(PAGE + "/swaps/" + id + "/agree")).isEqualTo("refused.swap.GONE");
    assertThat(near.page(PAGE)).contains("宁老师 请你替");

    assertThat(near.notice(PAGE + "/swaps/" + id + "/agree")).isEqualTo("done.swap.tired.agree");

    assertThat(near.page(PAGE + "?week=1")).contains("⇄</span>", "近老师", "近老师 同意");
    assertThat(board.read().swaps()).extracting(Swap::to).containsExactly("near");
    assertThat(trail.latest(9))
        .extracting(AuditEntry::action)
        .contains("duty.swap-ask", "duty.swap");
    assertThat(near.notice(PAGE + "/swaps/" + id + "/decline")).isEqualTo("refused.swap.GONE");
  }

  @Test
  void aLeadEntersASwapAndTakesARequestBack() throws Exception {
    DeskClient bai = new DeskClient(mvc, "bai");
    String date = alone.plusDays(1).toString();
    new DeskClient(mvc, "ning")
        .send(PAGE + "/swaps", "shifts", date + " primary ning", "to", "near");
    String id = board.requests().getFirst().id();
    assertThat(enter(bai, date, "primary", "ning", "near")).isEqualTo("refused.swap.ALREADY_ASKED");
    assertThat(bai.notice(PAGE + "/swaps/" + id + "/withdraw")).isEqualTo("done.swap.withdraw");

    assertThat(enter(bai, date, "primary", "ning", "near")).isEqualTo("done.swap.tired.enter");

    assertThat(board.read().swaps()).extracting(Swap::by).containsExactly("bai");
    assertThat(bai.page(PAGE)).contains("白老师 登记", "白老师 收回");
    assertThat(board.requests())
        .extracting(SwapRequest::state)
        .containsExactlyInAnyOrder(SwapRequest.State.WITHDRAWN, SwapRequest.State.ENTERED);
  }

  @Test
  void whoMayNotBeOnDutyAndWhatIsBrokenIsRefusedKindly() throws Exception {
    DeskClient ning = new DeskClient(mvc, "ning");
    String shifts = alone.plusDays(1) + " primary ning";
    assertThat(ask(ning, shifts, "chief")).isEqualTo("refused.swap.NOT_FOR_THEM");
    assertThat(ask(ning, shifts, "lu")).isEqualTo("refused.swap.NOT_FOR_THEM");
    assertThat(ask(ning, shifts, "shan")).isEqualTo("refused.swap.ON_DUTY_THEN");
    assertThat(ask(ning, shifts, "<b>")).isEqualTo("refused.swap.UNKNOWN_NAME");
    assertThat(ask(ning, alone + " primary ning", "near")).isEqualTo("refused.swap.NO_SUCH_SHIFT");
    assertThat(ask(ning, alone + " backup shan", "near")).isEqualTo("refused.swap.NOT_YOURS");
    assertThat(ask(ning, "2001-01-01 primary ning", "near")).isEqualTo("refused.swap.OVER");
    for (String broken : List.of("", "x", "31-12-2026 primary ning", alone + " chief ning")) {
      assertThat(ask(ning, broken, "near")).as(broken).isEqualTo("refused.swap.FORM");
    }
    assertThat(ning.notice(PAGE + "/swaps")).isEqualTo("refused.swap.FORM");
    assertThat(enter(new DeskClient(mvc, "bai"), "yesterday", "primary", "ning", "near"))
        .isEqualTo("refused.swap.FORM");
    assertThat(ning.page(PAGE + "?week=%3Cscript%3E&days=x"))
        .contains("本周")
        .doesNotContain("<script>");
    assertThat(board.requests()).isEmpty();
    for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      Stream.of(SwapOutcome.values())
          .filter(outcome -> !outcome.done())
          .forEach(outcome ->
              assertThat(messages.getMessage("refused.swap." + outcome, null, language))
                  .isNotBlank());
    }
  }

  private static String ask(DeskClient who, String shifts, String to) throws Exception {
    return who.notice(PAGE + "/swaps", "shifts", shifts, "to", to);
  }

  private static String enter(DeskClient who, String date, String role, String owner, String to)
      throws Exception {
    return who.notice(
        PAGE + "/swaps/entered", "date", date, "role", role, "owner", owner, "to", to);
  }
}
