package org.nuanjing.tickets.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.intents.ShippedIntents;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Officer;
import org.nuanjing.roster.OfficerId;
import org.nuanjing.roster.SomeOfficers;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.roster.Unit;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.roster.reference.ReferenceUnits;
import org.nuanjing.roster.reference.RosterStaff;
import org.nuanjing.tickets.InMemoryTickets;
import org.nuanjing.tickets.Priority;
import org.nuanjing.tickets.Requester;
import org.nuanjing.tickets.ServiceLevel;
import org.nuanjing.tickets.ThreadEntry;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.Ticket.Detail;
import org.nuanjing.tickets.TicketCard;
import org.nuanjing.tickets.TicketChange;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketCommands;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketFeed;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.WorkCommands;
import org.nuanjing.triage.RiskLevel;

class LuceneTicketSearchTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final Set<String> BOTH = Set.of("supplies", "medical");
  private static final Officer LIN =
      new Officer(new OfficerId("one"), "B100001", "林小满", Officer.Category.OFFICER, "qinghe");
  private static final StaffMember LU =
      new StaffMember("lu", "小鹿", "警保室", Set.of(Role.AGENT), BOTH, "qinghe");

  private final InMemoryTickets tickets = new InMemoryTickets();
  private final Heard feed = new Heard();
  private LuceneTicketSearch search;

  @BeforeEach
  void begin() {
    search = over(feed);
  }

  @AfterEach
  void end() {
    search.close();
  }

  @Test
  void everyThingAboutANamedTicketIsFoundByAllOfTheWords() {
    Ticket ticket = ticket(1, Confidentiality.NAMED, "执勤雨衣破了，想换 XL 的");
    file(tagged(ticket, "冬装"));
    file(ticket(2, Confidentiality.NAMED, "想换一双皮鞋"));

    for (String words :
        List.of(
            "01-0001", "01-", "林小满", "b1000", "青河", "冬装", "雨衣", "衣", "xl", "ＸＬ", "警保室", "suppl",
            "雨衣 林小满", "两箱水 破了")) {
      assertThat(found(words)).as(words).contains("01-0001");
    }
    for (String words : List.of("雨伞", "雨衣 皮鞋", "衣雨", "B2", "。", "02-")) {
      assertThat(found(words)).as(words).doesNotContain("01-0001");
    }
  }

  @Test
  void whatWasSaidAboutRiskOrUnderAnAliasIsNeverFound() {
    file(tagged(ticket(1, Confidentiality.ALIAS, "最近总睡不着"), "夜班"));
    Ticket calm = ticket(2, Confidentiality.NAMED, "最近总睡不着");
    file(calm);
    assertThat(found("睡不着")).containsExactly("01-0002");
    assertThat(found("林小满")).containsExactly("01-0002");

    change(TicketCommands.raise(calm, RiskLevel.MODERATE, NOON));

    await().until(() -> found("睡不着").isEmpty());
    assertThat(found("林小满")).isEmpty();
    assertThat(found("两箱水")).isEmpty();
    assertThat(found("夜班")).containsExactly("01-0001");
    assertThat(found("01-")).containsExactlyInAnyOrder("01-0001", "01-0002");
  }

  @Test
  void aMovedTicketIsFoundAtItsNewDeskAndAClosedOneAmongTheClosed() {
    Ticket moved = ticket(1, Confidentiality.NAMED, "雨衣");
    Ticket closed = ticket(2, Confidentiality.NAMED, "雨衣");
    Ticket earlier = ticket(3, Confidentiality.NAMED, "雨衣");
    List.of(moved, closed, earlier).forEach(this::file);
    assertThat(search.closed(BOTH, 9)).isEmpty();

    change(TicketCommands.reassign(moved, LU, "medical", NOON));
    change(TicketCommands.cancel(closed, NOON.plusSeconds(60)));
    change(TicketCommands.cancel(earlier, NOON));

    await().until(() -> search.closed(BOTH, 9).size() == 2);
    await().until(() -> !search.find("雨衣", Set.of("medical"), 9).isEmpty());
    assertThat(references(search.closed(BOTH, 9))).containsExactly("01-0002", "01-0003");
    assertThat(references(search.closed(BOTH, 1))).containsExactly("01-0002");
    assertThat(search.closed(Set.of("medical"), 9)).isEmpty();
    assertThat(references(search.find("雨衣", Set.of("supplies"), 9)))
        .containsExactlyInAnyOrder("01-0002", "01-0003");
  }

  @Test
  void openTicketsAreAsTheyAreStoredThoughNothingWasHeardOfTheChange() {
    Ticket ticket = ticket(1, Confidentiality.NAMED, "雨衣");
    file(ticket);

    tickets.commit(changed(TicketCommands.take(ticket, LU, NOON)), List.of());

    assertThat(search.open(BOTH))
        .extracting(TicketCard::assignee)
        .containsExactly(Optional.of("lu"));
    tickets.commit(changed(TicketCommands.cancel(stored(1), NOON)), List.of());
    assertThat(search.open(BOTH)).isEmpty();
  }

  @Test
  void whatWasMissedIsReadOnceItIsKnownThatSomethingMay() {
    Ticket gone = ticket(1, Confidentiality.NAMED, "雨衣");
    file(gone);
    assertThat(found("雨衣")).hasSize(1);
    tickets.clear();
    tickets.put(ticket(2, Confidentiality.NAMED, "皮鞋"));
    tickets.put(ticket(1, Confidentiality.ALIAS, "雨衣"));

    feed.missed.forEach(Runnable::run);

    await().until(() -> !found("皮鞋").isEmpty());
    assertThat(found("雨衣")).isEmpty();
  }

  @Test
  void whatIsForgottenIsForgottenHere() {
    Ticket ticket = ticket(1, Confidentiality.NAMED, "雨衣");
    file(ticket);
    tickets.clear();

    feed.listeners.forEach(listener -> listener.accept(ticket.reference()));

    await().until(() -> found("雨衣").isEmpty());
    assertThat(found("01-")).isEmpty();
  }

  private LuceneTicketSearch over(TicketFeed from) {
    return TestSearch.over(
        tickets,
        from,
        new RosterStaff(List.of(LU)),
        ShippedIntents.CATALOG,
        new ReferenceDesks(List.of(desk("supplies", "警保室"), desk("medical", "卫生所"))),
        new ReferenceUnits(
            List.of(
                new Unit(
                    "qinghe",
                    "青河县局",
                    "Qinghe",
                    Unit.Level.REGION,
                    Optional.empty(),
                    Optional.of("青河县")))),
        new SomeOfficers(LIN));
  }

  private static Desk desk(String kind, String name) {
    return new Desk(kind, name, kind, Set.of(kind), "qinghe");
  }

  private void file(Ticket ticket) {
    tickets.put(ticket);
    feed.listeners.forEach(listener -> listener.accept(ticket.reference()));
    await().until(() -> found(ticket.reference().toString()).size() == 1);
  }

  private void change(TicketChange change) {
    Ticket ticket = changed(change);
    tickets.put(ticket);
    feed.listeners.forEach(listener -> listener.accept(ticket.reference()));
  }

  private static Ticket changed(TicketChange change) {
    return ((Changed) change).ticket();
  }

  private Ticket stored(int number) {
    return tickets.get(new TicketReference(1, number));
  }

  private List<String> found(String words) {
    return references(search.find(words, BOTH, 20));
  }

  private static List<String> references(List<TicketCard> cards) {
    return cards.stream().map(card -> card.reference().toString()).toList();
  }

  private static Ticket tagged(Ticket ticket, String tag) {
    return changed(WorkCommands.tag(ticket, LU, List.of(tag), NOON));
  }

  private static Ticket ticket(int number, Confidentiality confidentiality, String said) {
    return new Ticket(
        new TicketReference(1, number),
        1,
        new Requester(
            new ChannelAddress("web", "chat" + number),
            Language.ZH,
            Optional.of(LIN.id()),
            "青松-17",
            Optional.of("qinghe"),
            confidentiality),
        "supplies",
        "supply_request",
        List.of(new Detail("what", "需要什么", "两箱水")),
        RiskLevel.NONE,
        Priority.ORDINARY,
        ServiceLevel.from(ResponseClass.R24H, NOON),
        Ticket.State.OPEN,
        Optional.empty(),
        List.of(new ThreadEntry("first", ThreadEntry.Author.OFFICER, "", said, List.of(), NOON)),
        List.of(new TicketEvent(TicketEvent.Type.OPENED, TicketEvent.OFFICER, "", NOON)),
        NOON);
  }

  /** A feed that says only what a test says. */
  private static final class Heard implements TicketFeed {
    private final List<Consumer<TicketReference>> listeners = new ArrayList<>();
    private final List<Runnable> missed = new ArrayList<>();

    @Override
    public AutoCloseable subscribe(Consumer<TicketReference> listener) {
      listeners.add(listener);
      return () -> listeners.remove(listener);
    }

    @Override
    public AutoCloseable subscribe(Consumer<TicketReference> listener, Runnable again) {
      missed.add(again);
      return subscribe(listener);
    }
  }
}
