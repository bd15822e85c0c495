package org.nuanjing.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Channel;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Delivery;
import org.nuanjing.channel.InMemoryTypingSigns;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.Uploads;
import org.nuanjing.duty.Attendance;
import org.nuanjing.duty.Rota;
import org.nuanjing.hotline.Phrases;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.ShippedIntents;
import org.nuanjing.policy.documents.DocumentReader;
import org.nuanjing.policy.documents.Limits;
import org.nuanjing.policy.questions.HeardQuestion;
import org.nuanjing.policy.questions.HeardQuestion.Verdict;
import org.nuanjing.policy.questions.HeardQuestions;
import org.nuanjing.policy.register.AmountActions;
import org.nuanjing.policy.register.InMemoryRules;
import org.nuanjing.policy.register.PublishedShelf;
import org.nuanjing.policy.register.ReviewedAnswers;
import org.nuanjing.policy.register.RuleActions;
import org.nuanjing.reference.ReferenceFolder;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.InMemoryStaffChats;
import org.nuanjing.roster.Officers;
import org.nuanjing.roster.SomeOfficers;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffChats;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.roster.Unit;
import org.nuanjing.roster.Units;
import org.nuanjing.roster.reference.ReferenceData;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.roster.reference.ReferenceUnits;
import org.nuanjing.roster.reference.RosterStaff;
import org.nuanjing.tickets.InMemoryDeliveries;
import org.nuanjing.tickets.InMemorySavedViews;
import org.nuanjing.tickets.InMemoryTickets;
import org.nuanjing.tickets.Paging;
import org.nuanjing.tickets.Queueing;
import org.nuanjing.tickets.SavedViews;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.TakeNext;
import org.nuanjing.tickets.Templates;
import org.nuanjing.tickets.TestPaging;
import org.nuanjing.tickets.TicketSearch;
import org.nuanjing.tickets.WorkActions;
import org.nuanjing.tickets.lucene.TestSearch;
import org.nuanjing.tickets.reference.TemplatesFolder;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The desk alone, on parts in memory, with sample tickets. */
@EnableAutoConfiguration
@ComponentScan("org.nuanjing.desk")
@Import({CareRig.class, DutyRig.class, SignInRig.class})
class DeskRig {

  @Bean
  InMemoryTickets tickets(Clock clock) {
    InMemoryTickets tickets = new InMemoryTickets();
    Samples.fill(tickets, clock.instant());
    return tickets;
  }

  @Bean
  TicketSearch search(
      InMemoryTickets tickets,
      Staff staff,
      IntentCatalog intents,
      Desks desks,
      Units units,
      Officers officers) {
    return TestSearch.over(tickets, tickets, staff, intents, desks, units, officers);
  }

  @Bean
  SavedViews savedViews() {
    return new InMemorySavedViews();
  }

  @Bean
  InMemoryTypingSigns typing() {
    return new InMemoryTypingSigns();
  }

  @Bean
  HeardQuestions questions(Clock clock) {
    return () ->
        List.of(
            new HeardQuestion(
                "护照归谁<b>保管</b>", Verdict.UNANSWERED, List.of(), clock.instant(), clock.instant()),
            new HeardQuestion(
                "年休假几天", Verdict.USEFUL, List.of(), clock.instant(), clock.instant()));
  }

  @Bean
  IntentCatalog intents() {
    return ShippedIntents.CATALOG;
  }

  @Bean
  Units units() {
    return new ReferenceUnits(
        List.of(
            new Unit(
                "beiyuan",
                "北原省厅",
                "Beiyuan",
                Unit.Level.REGION,
                Optional.empty(),
                Optional.of("北原省")),
            new Unit(
                "yunchuan",
                "云川市局",
                "Yunchuan",
                Unit.Level.CITY,
                Optional.of("beiyuan"),
                Optional.of("云川市")),
            new Unit(
                "qinghe",
                "青河县局",
                "Qinghe",
                Unit.Level.COUNTY,
                Optional.of("yunchuan"),
                Optional.of("青河县"))));
  }

  @Bean
  Desks desks() {
    return new ReferenceDesks(
        List.of(
            desk("qinghe-supplies", "青河县警保室", "supplies", "qinghe"),
            desk("beiyuan-supplies", "省厅警务保障", "supplies", "beiyuan"),
            desk("qinghe-welfare", "青河县暖警岗", "welfare", "qinghe"),
            desk("yunchuan-policy", "云川市局政工", "policy", "yunchuan"),
            desk("yunchuan-counselling", "云川市心理服务中心", "counselling", "yunchuan")));
  }

  private static Desk desk(String id, String name, String kind, String unit) {
    return new Desk(id, name, id, Set.of(kind), unit);
  }

  @Bean
  Staff staff() {
    return new RosterStaff(
        List.of(
            member("lu", "小鹿", "青河县警保室", Role.AGENT, "qinghe-supplies", "qinghe-welfare"),
            member("tao", "小陶", "青河县警保室", Role.AGENT, "qinghe-supplies"),
            member("ning", "宁老师", "云川市心理服务中心", Role.COUNSELLOR, "yunchuan-counselling"),
            member("shan", "山老师", "临海市心理服务中心", Role.COUNSELLOR, "yunchuan-counselling"),
            member("yun", "云督导", "云川市心理服务中心", Role.SUPERVISOR, "yunchuan-counselling"),
            member("near", "近老师", "云川市心理服务中心", Role.COUNSELLOR, "yunchuan-counselling"),
            new StaffMember(
                "chief",
                "常局长",
                "青河县局",
                Set.of(Role.LEAD, Role.COUNSELLOR),
                Set.of("yunchuan-counselling"),
                "yunchuan",
                Set.of("qinghe")),
            member("bai", "白老师", "云川市心理服务中心", Role.LEAD, "yunchuan-counselling"),
            member("jian", "监督员", "省厅审计", Role.AUDITOR),
            member("qiu", "秋主任", "云川市局政工", Role.AGENT, "yunchuan-policy"),
            member("auditor", "审计员", "审计", Role.AUDITOR, "qinghe-supplies"),
            member("zheng", "郑主任", "政工", Role.ADMINISTRATOR, "qinghe-supplies"),
            member("fresh", "新同事", "青河县警保室", Role.AGENT, "qinghe-supplies")));
  }

  private static StaffMember member(
      String name, String shown, String title, Role role, String... desks) {
    String unit =
        Map.of(
                "ning",
                "yunchuan",
                "shan",
                "yunchuan",
                "yun",
                "yunchuan",
                "bai",
                "yunchuan",
                "jian",
                "beiyuan")
            .getOrDefault(name, "qinghe");
    return new StaffMember(name, shown, title, Set.of(role), Set.of(desks), unit);
  }

  @Bean
  Accounts accounts(PasswordEncoder encoder, Clock clock, Staff staff) {
    Accounts accounts = new Accounts(encoder, clock);
    staff.list().forEach(member -> accounts.put(member.name(), member.name().equals("fresh")));
    return accounts;
  }

  @Bean
  Trail trail() {
    return new Trail();
  }

  @Bean
  StaffActions actions(InMemoryTickets tickets, Paging paging, Desks desks, Clock clock) {
    return new StaffActions(
        tickets, (ticket, event) -> Optional.empty(), TestPaging.alone(paging), desks, clock);
  }

  @Bean
  WorkActions work(StaffActions actions) {
    return new WorkActions(actions);
  }

  /** The samples, for the desks there are. */
  @Bean
  Templates templates() {
    return TemplatesFolder.read(Optional.empty(), ReferenceData.read(Optional.empty()).desks());
  }

  @Bean
  Paging paging(Rota rota, Staff staff, Desks desks) {
    return TestPaging.of(rota, staff, desks, (ticket, event) -> Optional.empty());
  }

  @Bean
  TakeNext takeNext(
      InMemoryTickets tickets,
      StaffActions actions,
      Paging paging,
      Attendance attendance,
      Clock clock) {
    return new TakeNext(
        tickets, actions, paging, attendance, new Queueing(Duration.ofMinutes(20)), clock);
  }

  @Bean
  StaffChats staffChats(Staff staff, Clock clock) {
    return new InMemoryStaffChats(staff, clock);
  }

  @Bean
  InMemoryDeliveries deliveries() {
    return new InMemoryDeliveries();
  }

  @Bean
  Phrases phrases() {
    return Phrases.read(new ReferenceFolder(Optional.empty()));
  }

  @Bean
  Uploads uploads() {
    return (place, id, name, bytes) ->
        Optional.of(new Attachment(Attachment.Kind.PHOTO, name, "image/png", 3, id, "web"));
  }

  @Bean
  InMemoryRules rules() {
    return new InMemoryRules();
  }

  @Bean
  RuleActions ruleActions(InMemoryRules rules, Trail trail, Clock clock) {
    return new RuleActions(rules, new DocumentReader(Limits.USUAL), trail, clock);
  }

  @Bean
  AmountActions amountActions(RuleActions actions) {
    return new AmountActions(actions);
  }

  @Bean
  ReviewedAnswers reviewedAnswers(RuleActions actions) {
    return new ReviewedAnswers(actions);
  }

  @Bean
  PublishedShelf shelf(InMemoryRules rules, RuleActions actions) {
    return new PublishedShelf(rules, actions);
  }

  @Bean
  Officers officers() {
    return new SomeOfficers(Samples.OFFICER);
  }

  @Bean
  Pictures web() {
    return new Pictures();
  }

  /** An audit trail to look into. */
  static final class Trail implements AuditTrail {
    private final List<AuditEntry> entries = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void record(AuditEntry entry) {
      entries.add(entry);
    }

    @Override
    public List<AuditEntry> latest(int count) {
      synchronized (entries) {
        return entries.reversed().stream().limit(count).toList();
      }
    }

    @Override
    public Verification verify() {
      return new Verification.Intact(entries.size());
    }
  }

  /** Hands out one small picture for everything. */
  static final class Pictures implements Channel {
    private final AtomicInteger typed = new AtomicInteger();

    /** How often somebody was shown to be writing. */
    int typed() {
      return typed.get();
    }

    @Override
    public void typing(ChannelAddress to) {
      typed.incrementAndGet();
    }

    @Override
    public String name() {
      return "web";
    }

    @Override
    public Delivery send(OutgoingMessage message) {
      return new Delivery.Sent();
    }

    @Override
    public byte[] open(Attachment attachment) {
      return new byte[] {1, 2, 3};
    }
  }
}
