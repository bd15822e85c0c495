package org.nuanjing.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.channel.OutgoingMessage.Urgency;
import org.nuanjing.dialogue.Conversation.Acquaintance;
import org.nuanjing.dialogue.Effect.NoteQuestion;
import org.nuanjing.dialogue.Effect.OpenTicket;
import org.nuanjing.dialogue.Effect.Say;
import org.nuanjing.dialogue.Effect.Schedule;
import org.nuanjing.dialogue.Effect.TellTicket;
import org.nuanjing.dialogue.Effect.Timer;
import org.nuanjing.dialogue.Effect.Unschedule;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.Phrase;
import org.nuanjing.policy.questions.HeardQuestion;
import org.nuanjing.policy.questions.HeardQuestion.Verdict;
import org.nuanjing.roster.Officer;
import org.nuanjing.tickets.OfficerCommand;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.understanding.Masking;

/** A turn being decided: the conversation as it becomes, and the effects so far. */
final class Turn {

  private final Conversation before;
  private final Surroundings around;
  private final IntentCatalog catalog;
  private final String messageId;
  private final List<Effect> effects = new ArrayList<>();
  private Language language;
  private Acquaintance acquaintance;
  private Pending pending;
  private RiskLevel risk;
  private boolean raised;
  private Optional<TicketReference> riskTicket;
  private Agenda agenda;
  private Optional<TicketReference> focus;
  private Optional<Asked> asked;
  private int opened;
  private Instant lastAt;
  private Optional<Officer> officer;
  private Care care;

  Turn(Conversation before, Surroundings around, IntentCatalog catalog, String messageId) {
    this.before = before;
    this.around = around;
    this.catalog = catalog;
    this.messageId = messageId;
    officer = around.officer();
    language = before.language();
    acquaintance = before.acquaintance();
    pending = before.pending();
    lastAt = around.now();
    riskTicket = before.riskTicket();
    risk = level();
    agenda = before.agenda();
    focus = before.focus();
    asked = before.asked();
    care = before.care().without(around.now());
  }

  /**
   * The level as it stands with the contact, where a person may have set it, or with a later
   * request that began at its level and of which a person said more lately what it is. As long as
   * nobody has lowered it, it is not below what was noticed here.
   */
  private RiskLevel level() {
    Optional<Ticket> contact = contact().map(this::saidLast);
    return contact
        .filter(Ticket::lowered)
        .map(Ticket::risk)
        .orElseGet(() -> contact.map(Ticket::risk).orElse(RiskLevel.NONE).or(before.risk()));
  }

  private Ticket saidLast(Ticket contact) {
    return contact.open()
        ? contact
        : Stream.concat(
                Stream.of(contact),
                around.tickets().stream()
                    .filter(ticket -> ticket.carriesFrom(contact.reference()))
                    .filter(ticket -> ticket.levelSaidAt().isPresent()))
            .max(Comparator.comparing(ticket -> ticket.levelSaidAt().orElse(Instant.MIN)))
            .orElse(contact);
  }

  /** The ticket of the last contact, open or closed, as it stood when the turn began. */
  Optional<Ticket> contact() {
    return riskTicket.flatMap(around::find);
  }

  /** A timer went off: the officer wrote nothing. */
  void officerSilent() {
    lastAt = before.lastAt();
  }

  Conversation before() {
    return before;
  }

  String messageId() {
    return messageId;
  }

  Instant now() {
    return around.now();
  }

  LocalDate today() {
    return Times.day(around.now());
  }

  /** The day and time on the officer's wall. */
  LocalDateTime localNow() {
    return Times.local(around.now());
  }

  Optional<Officer> officer() {
    return officer;
  }

  /** The chat belongs to this officer from now on. */
  void bound(Officer value) {
    officer = Optional.of(value);
  }

  List<Ticket> tickets() {
    return around.tickets();
  }

  Language language() {
    return language;
  }

  void language(Language value) {
    language = value;
  }

  boolean isNew() {
    return acquaintance == Acquaintance.NEW;
  }

  void welcomed() {
    acquaintance = Acquaintance.WELCOMED;
  }

  Pending pending() {
    return pending;
  }

  /** Waits for something else; a request half filled in is not lost by it but waits itself. */
  void pending(Pending value) {
    Optional<Form> half =
        pending.half().filter(form -> value.half().filter(form::isSame).isEmpty());
    pending = value;
    half.ifPresent(form -> {
      agenda = agenda.withFirst(new Agenda.Later(form.intent(), "", List.of(), Optional.of(form)));
      say(text("put_aside", Map.of("title", text(catalog.get(form.intent()).title()))));
    });
  }

  /** What was waited for is settled; a request half filled in still waits. */
  void settled() {
    if (pending.half().isEmpty()) {
      pendingNothing();
    }
  }

  /** Nothing is waited for any more; a request half filled in is at its end. */
  void pendingNothing() {
    if (!(pending instanceof Pending.Nothing) && agenda.kept().isEmpty()) {
      effects.add(new Unschedule(Timer.DRAFT_REMINDS));
      effects.add(new Unschedule(Timer.DRAFT_EXPIRES));
    }
    pending = new Pending.Nothing();
  }

  RiskLevel risk() {
    return risk;
  }

  void raise(RiskLevel level) {
    raised = raised || level.atLeast(RiskLevel.MODERATE);
    risk = risk.or(level);
  }

  /** Whether what was heard in this turn shows risk itself. */
  boolean raisedNow() {
    return raised;
  }

  /** What is kept for the officer's own care. */
  Care care() {
    return care;
  }

  void care(Care value) {
    care = value;
  }

  /**
   * The ticket that this risk was handed over with, unless a person has closed it or it is there no
   * more.
   */
  Optional<TicketReference> handOff() {
    return riskTicket.filter(reference ->
        !riskTicket.equals(before.riskTicket()) || contact().filter(Ticket::open).isPresent());
  }

  /** Whether a person has this ticket now. */
  boolean held(TicketReference reference) {
    return around.find(reference).filter(Ticket::open).flatMap(Ticket::assignee).isPresent();
  }

  /** Forgets what was said here, as far as it can be. */
  void forget() {
    effects.add(new Effect.Forget());
  }

  void unschedule(Timer timer) {
    effects.add(new Unschedule(timer));
  }

  /** Waits for something else and says nothing of a request that waits itself for it. */
  void aside(Pending value) {
    pending
        .half()
        .ifPresent(form ->
            agenda =
                agenda.withFirst(
                    new Agenda.Later(form.intent(), "", List.of(), Optional.of(form))));
    pending = value;
  }

  void riskTicket(TicketReference reference) {
    riskTicket = Optional.of(reference);
  }

  Agenda agenda() {
    return agenda;
  }

  void agenda(Agenda value) {
    agenda = value;
  }

  /**
   * Lets something wait until nothing is waited for.
   *
   * @return false, and says so, where too much waits already
   */
  boolean later(Agenda.Later later) {
    if (agenda.full()) {
      say(text("kept_enough"));
      return false;
    }
    agenda = agenda.with(later);
    return true;
  }

  /** Takes what has waited longest. */
  Optional<Agenda.Later> takeNext() {
    Optional<Agenda.Later> next = agenda.waiting().stream().findFirst();
    next.ifPresent(taken -> agenda = agenda.withoutNext());
    return next;
  }

  /** Notes words that were not understood; how many there are in a row now. */
  int unclear(String words) {
    agenda = agenda.notUnderstood(Masking.mask(words.strip()));
    return agenda.unclear().size();
  }

  void understood() {
    agenda = agenda.understood();
  }

  /** The question of the rules asked last. */
  Optional<Asked> asked() {
    return asked;
  }

  void asked(Asked value) {
    asked = Optional.of(value);
  }

  Optional<TicketReference> focus() {
    return focus;
  }

  boolean saidNothing() {
    return effects.stream().noneMatch(Say.class::isInstance);
  }

  TicketReference nextReference() {
    return around.nextReference(opened);
  }

  /** Files a ticket; where it was a request, what comes next may be about it. */
  void open(Ticket ticket) {
    opened++;
    catalog
        .find(ticket.intent())
        .filter(intent -> intent.behaviour() == Behaviour.REQUEST)
        .ifPresent(intent -> focus = Optional.of(ticket.reference()));
    effects.add(new OpenTicket(ticket));
  }

  void tell(TicketReference ticket, OfficerCommand command) {
    effects.add(new TellTicket(ticket, command));
  }

  /** Adds words and files to a ticket; what is blank is not added. */
  void add(TicketReference ticket, String words, List<Attachment> files) {
    if (!words.isBlank() || !files.isEmpty()) {
      tell(ticket, new OfficerCommand.Add("m:" + messageId, Masking.mask(words), files, now()));
    }
  }

  /** Keeps a question of the rules and what became of it. */
  void note(Asked question, Verdict verdict) {
    effects.add(
        new NoteQuestion(
            new HeardQuestion(question.text(), verdict, question.clauses(), question.at(), now())));
  }

  void schedule(Timer timer, Instant at) {
    effects.add(new Schedule(timer, at));
  }

  /** A text of the assistant itself, its places filled. */
  String text(String key) {
    return catalog.text(key).in(language);
  }

  String text(String key, Map<String, String> values) {
    return catalog.text(key).in(language, values);
  }

  String text(Phrase phrase) {
    return phrase.in(language);
  }

  void say(String words) {
    say(words, List.of());
  }

  void say(String words, List<Choice> choices) {
    say(List.of(new Paragraph(words)), choices, Keyboard.UNCHANGED);
  }

  void say(List<Block> blocks, List<Choice> choices, Keyboard keyboard) {
    effects.add(new Say(blocks, choices, keyboard, Urgency.REPLY));
  }

  void sayUrgently(String words, List<Choice> choices) {
    sayUrgently(words, choices, Keyboard.UNCHANGED);
  }

  void sayUrgently(String words, List<Choice> choices, Keyboard keyboard) {
    effects.add(new Say(List.of(new Paragraph(words)), choices, keyboard, Urgency.CRISIS));
  }

  Step step() {
    return new Step(
        new Conversation(
            before.address(),
            before.version(),
            before.alias(),
            language,
            acquaintance,
            pending,
            focus,
            risk,
            riskTicket,
            agenda,
            asked,
            lastAt,
            care,
            before.holding()),
        effects);
  }
}
