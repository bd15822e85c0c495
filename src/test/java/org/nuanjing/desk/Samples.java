package org.nuanjing.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.roster.Officer;
import org.nuanjing.roster.OfficerId;
import org.nuanjing.tickets.InMemoryTickets;
import org.nuanjing.tickets.Priority;
import org.nuanjing.tickets.Requester;
import org.nuanjing.tickets.ServiceLevel;
import org.nuanjing.tickets.ThreadEntry;
import org.nuanjing.tickets.ThreadEntry.Author;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.Ticket.Detail;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;

/** Tickets to look at; every person is invented. */
final class Samples {

  static final String SCRIPT = "<script>alert('x')</script><img src=x onerror=alert(1)>";
  static final Officer OFFICER =
      new Officer(
          new OfficerId("officer-1"), "B100001", "林<b>一</b>", Officer.Category.OFFICER, "qinghe");
  static final String SUPPLIES = "03-0001";
  static final String COUNSELLING = "03-0002";
  static final String HOSTILE = "03-0003";
  static final String LATE = "03-0004";

  private Samples() {}

  static void fill(InMemoryTickets tickets, Instant now) {
    tickets.put(
        ticket(SUPPLIES, "qinghe-supplies", "supply_request", ResponseClass.R24H, RiskLevel.NONE)
            .details(new Detail("item", "物品", "执勤雨衣 2 件，尺码 XL"))
            .said("夜里巡逻一直下雨，两件雨衣都破了，能不能换新的？", photo("雨衣.jpg", "image/jpeg"))
            .at(now.minus(Duration.ofHours(3))));
    tickets.put(
        ticket(
                COUNSELLING,
                "yunchuan-counselling",
                "counselling",
                ResponseClass.C0,
                RiskLevel.MODERATE)
            .details(new Detail("what", "想说的事", "最近睡不着"))
            .said("连着几晚都睡不着，觉得撑不住了。")
            .at(now.minus(Duration.ofSeconds(30))));
    tickets.put(
        ticket(HOSTILE, "qinghe-supplies", "supply_request", ResponseClass.R2H, RiskLevel.NONE)
            .details(new Detail("item", SCRIPT, SCRIPT))
            .said(SCRIPT, photo(SCRIPT, "text/html"))
            .at(now.minus(Duration.ofMinutes(20))));
    tickets.put(
        ticket(LATE, "qinghe-welfare", "hardship", ResponseClass.R24H, RiskLevel.NONE)
            .said("父亲住院，想问问慰问怎么申请。")
            .at(now.minus(Duration.ofHours(30))));
  }

  /** A ticket like another. */
  static Ticket another(Ticket like, TicketReference reference) {
    return new Ticket(
        reference,
        1,
        like.requester(),
        like.desk(),
        like.intent(),
        like.details(),
        like.risk(),
        like.priority(),
        like.serviceLevel(),
        like.state(),
        like.assignee(),
        like.thread(),
        like.history(),
        like.openedAt());
  }

  private static Attachment photo(String name, String type) {
    return new Attachment(Attachment.Kind.PHOTO, name, type, 68, "photo-1");
  }

  private static Filing ticket(
      String reference, String desk, String intent, ResponseClass response, RiskLevel risk) {
    return new Filing(
        TicketReference.parse(reference).orElseThrow(),
        desk,
        intent,
        response,
        risk,
        List.of(),
        "",
        List.of());
  }

  /** A ticket about to be filed. */
  private record Filing(
      TicketReference reference,
      String desk,
      String intent,
      ResponseClass response,
      RiskLevel risk,
      List<Detail> details,
      String text,
      List<Attachment> files) {

    Filing details(Detail... given) {
      return new Filing(reference, desk, intent, response, risk, List.of(given), text, files);
    }

    Filing said(String words, Attachment... attached) {
      return new Filing(reference, desk, intent, response, risk, details, words, List.of(attached));
    }

    Ticket at(Instant opened) {
      boolean alias = intent.equals("counselling");
      Requester requester =
          new Requester(
              new ChannelAddress("web", "browser-" + reference.number()),
              Language.ZH,
              Optional.of(OFFICER.id()),
              "青松-17",
              Optional.of("qinghe"),
              alias ? Confidentiality.ALIAS : Confidentiality.NAMED);
      return new Ticket(
          reference,
          1,
          requester,
          desk,
          intent,
          details,
          risk,
          Priority.of(response, risk),
          ServiceLevel.from(response, opened),
          Ticket.State.OPEN,
          Optional.empty(),
          List.of(new ThreadEntry("first", Author.OFFICER, "", text, files, opened)),
          List.of(new TicketEvent(TicketEvent.Type.OPENED, TicketEvent.OFFICER, "", opened)),
          opened);
    }
  }
}
