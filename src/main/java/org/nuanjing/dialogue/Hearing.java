package org.nuanjing.dialogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Choice;
import org.nuanjing.dialogue.Agenda.Later;
import org.nuanjing.dialogue.PolicyAnswers.Trust;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.understanding.Masking;
import org.nuanjing.understanding.Recognition;
import org.nuanjing.understanding.Recognition.Recognized;
import org.nuanjing.understanding.Recognizer;
import org.nuanjing.understanding.Wish;

/** Hears a message that nothing was waited for: what it asks for, and what of it comes first. */
final class Hearing {

  /** What is clearly about something else than the staff's answer it follows. */
  static final Set<Behaviour> ELSE =
      EnumSet.complementOf(
          EnumSet.of(Behaviour.ANSWER, Behaviour.TICKET_ADD, Behaviour.OUT_OF_SCOPE));

  private static final int AT_ONCE = 0;
  private static final int ASKED = 1;
  private static final int TOLD = 2;

  /** The length, in signs, from which words may be a request that is told. */
  private static final int SCRAP = 5;

  /** How sure one must be that a follow-up is none. */
  private static final double SURE = 0.95;

  private final IntentCatalog catalog;
  private final Recognizer recognizer;
  private final WishSieve sieve;
  private final TicketTalk tickets;
  private final Wishes wishes;
  private final Clarifying clarifying;
  private final FollowUps followUps;
  private final PolicyAnswers policy;

  Hearing(
      IntentCatalog catalog,
      Recognizer recognizer,
      TicketTalk tickets,
      Wishes wishes,
      Clarifying clarifying,
      FollowUps followUps,
      PolicyAnswers policy) {
    this.catalog = catalog;
    this.recognizer = recognizer;
    this.sieve = new WishSieve(catalog);
    this.tickets = tickets;
    this.wishes = wishes;
    this.clarifying = clarifying;
    this.followUps = followUps;
    this.policy = policy;
  }

  /** Nothing is waited for: staff's last answer may be what it is about, or something new. */
  void free(Turn turn, String words) {
    if (BindingTalk.isComplete(words) && turn.officer().isEmpty()) {
      wishes.carryOut(turn, catalog.get(Behaviour.BIND), words, List.of());
      return;
    }
    if (tickets.answered(turn).isEmpty() && isLittle(turn, words)) {
      return;
    }
    Recognition recognition = recognizer.recognize(words);
    Optional<Ticket> answered = tickets.answered(turn);
    if (answered.isPresent() && !isElse(recognition)) {
      turn.understood();
      tickets.answerStaff(turn, answered.get(), words, List.of());
      return;
    }
    if (policy.asksOn(turn, words) && !isSurelyElse(recognition)) {
      turn.understood();
      policy.goOn(turn, catalog.get(Behaviour.POLICY), words);
      return;
    }
    if (Chosen.isTitle(catalog, recognition, words)) {
      Recognized recognized = (Recognized) recognition;
      wishes.carryOut(turn, catalog.get(recognized.match().intent()), "", List.of());
      return;
    }
    if (!followUps.take(turn, recognition, words)) {
      hear(turn, words, List.of());
    }
  }

  /** Answers little words that mean nothing by themselves; false for any other. */
  private static boolean isLittle(Turn turn, String words) {
    if (Words.no(words) || Words.dropIt(words)) {
      turn.say(turn.text("fine"));
      return true;
    }
    return false;
  }

  /** Does what a message asks for first; the rest waits its turn. */
  void hear(Turn turn, String words, List<Attachment> files) {
    List<Wish> wished = sieve.sift(turn, recognizer.wishes(words));
    List<Later> plan = plan(wished, words, files);
    if (plan.isEmpty()) {
      unclear(turn, wished.getFirst().recognition(), words, files);
      return;
    }
    Later first = plan.getFirst();
    if (isAnsweredByARule(turn, plan, words)) {
      return;
    }
    plan.stream().skip(1).forEach(turn::later);
    wishes.carryOut(turn, catalog.get(first.intent()), first.words(), first.attachments());
  }

  /**
   * A question for an amount, a number of days or papers, put in the words of a request, or several
   * of them: where a rule answers it, the rule is quoted, and the request is a button. Never where
   * somebody seeks comfort, for whom a clause would be cold.
   */
  private boolean isAnsweredByARule(Turn turn, List<Later> plan, String words) {
    List<Intent> intents = plan.stream().map(later -> catalog.get(later.intent())).toList();
    List<String> requests =
        intents.stream()
            .filter(intent -> intent.behaviour() == Behaviour.REQUEST)
            .map(Intent::name)
            .distinct()
            .toList();
    boolean one = plan.size() == 1;
    boolean asked =
        !requests.isEmpty()
            && intents.stream().allMatch(one ? Hearing::isRuled : Hearing::isRuledBesideOthers)
            && Words.question(words)
            && Words.asksForAFact(words);
    if (!asked || !wishes.rule(turn, words, one ? Trust.SURE : Trust.EACH)) {
      return false;
    }
    turn.understood();
    turn.say(turn.text("rule_then_request"), Taps.intents(catalog, requests, turn.language()));
    return true;
  }

  /** Whether a question may be meant that is heard as this. */
  private static boolean isRuled(Intent intent) {
    return isRuledBesideOthers(intent) && intent.urgent().isEmpty();
  }

  /** The same of one question among several, which no plea for something urgent is. */
  private static boolean isRuledBesideOthers(Intent intent) {
    return intent.behaviour() == Behaviour.POLICY
        || (intent.behaviour() == Behaviour.REQUEST
            && intent.confidentiality() == Intent.Confidentiality.NAMED
            && !intent.isEmergency());
  }

  /**
   * What can be done at once comes before what has questions of its own, and what is asked for
   * before what is only told, unless that cannot wait. A greeting or a thank-you beside a wish: the
   * wish is what counts.
   */
  private List<Later> plan(List<Wish> wished, String words, List<Attachment> files) {
    List<Later> plan = new ArrayList<>();
    List<Later> courtesies = new ArrayList<>();
    for (Wish wish : wished) {
      named(wish.recognition())
          .ifPresent(intent ->
              (intent.isCourtesy() ? courtesies : plan)
                  .add(
                      new Later(
                          intent.name(),
                          wished.size() == 1 ? words : wish.words(),
                          plan.isEmpty() ? files : List.of(),
                          Optional.empty())));
    }
    if (plan.isEmpty()) {
      return courtesies.isEmpty() ? plan : List.of(courtesies.getLast());
    }
    plan.sort(Comparator.comparingInt(this::rank));
    withCircumstances(plan, words);
    plan.subList(1, plan.size()).removeIf(this::isScrap);
    return plan;
  }

  /** A few signs told beside a wish, as 两个人 or 带媳妇去, are no request of their own. */
  private boolean isScrap(Later later) {
    return rank(later) == TOLD && later.words().strip().length() < SCRAP;
  }

  /** The one thing that is asked for, beside what is only told, is asked with all that was said. */
  private void withCircumstances(List<Later> plan, String words) {
    boolean oneIsAsked =
        plan.size() > 1
            && rank(plan.get(0)) == ASKED
            && plan.stream().skip(1).allMatch(later -> rank(later) == TOLD);
    if (oneIsAsked) {
      plan.set(0, plan.getFirst().with(words));
    }
  }

  private int rank(Later later) {
    Intent intent = catalog.get(later.intent());
    return !asksBack(intent) ? AT_ONCE : Wishes.isTold(intent, later.words()) ? TOLD : ASKED;
  }

  private static boolean asksBack(Intent intent) {
    return switch (intent.behaviour()) {
      case REQUEST, SELF_CHECK, BIND, TICKET_ADD, TICKET_CANCEL -> true;
      default -> false;
    };
  }

  private Optional<Intent> named(Recognition recognition) {
    return recognition.taken().flatMap(match -> catalog.find(match.intent()));
  }

  private void unclear(Turn turn, Recognition recognition, String words, List<Attachment> files) {
    switch (recognition) {
      case Recognition.Recognized recognized ->
          wishes.carryOut(turn, catalog.get(recognized.match().intent()), words, files);
      case Recognition.Unsure unsure -> clarifying.unsure(turn, unsure.candidates(), words, files);
      case Recognition.OutOfScope beyond -> clarifying.beyond(turn, beyond.nearest(), words);
    }
  }

  /** Words that may go on with a question, but plainly ask for something else to be done. */
  private boolean isSurelyElse(Recognition recognition) {
    return named(recognition)
            .filter(intent -> intent.behaviour() != Behaviour.POLICY)
            .filter(intent -> ELSE.contains(intent.behaviour()))
            .isPresent()
        && recognition.taken().filter(match -> match.confidence() >= SURE).isPresent();
  }

  boolean isElse(Recognition recognition) {
    return named(recognition).filter(intent -> ELSE.contains(intent.behaviour())).isPresent();
  }

  /** Asks what a place on the map is about: what is near it, or a request. */
  void askWhatPlace(Turn turn, String words) {
    List<String> names = new ArrayList<>();
    catalog.list().stream()
        .filter(intent -> intent.behaviour() == Behaviour.PLACES)
        .map(Intent::name)
        .forEach(names::add);
    names.addAll(requests());
    askWhich(turn, "what_file", names, words, List.of());
  }

  /** Asks what a file or a few words without meaning are about. */
  void askWhat(Turn turn, String key, String words, List<Attachment> files) {
    askWhich(turn, key, requests(), words, files);
  }

  private List<String> requests() {
    return catalog.list().stream()
        .filter(intent -> intent.behaviour() == Behaviour.REQUEST)
        .filter(intent -> intent.menu().isPresent())
        .sorted(Comparator.comparing(intent -> intent.menu().orElseThrow()))
        .map(Intent::name)
        .toList();
  }

  private void askWhich(
      Turn turn, String key, List<String> names, String words, List<Attachment> files) {
    List<Choice> choices = new ArrayList<>(Taps.intents(catalog, names, turn.language()));
    choices.add(Taps.person(catalog, turn.language()));
    turn.pending(new Pending.Which(names, Masking.mask(words), files));
    turn.say(turn.text(key), choices);
  }

  /** None of what was offered was meant; a file that came with it is not lost. */
  void noneOf(Turn turn, Pending.Which which) {
    if (which.attachments().isEmpty()) {
      clarifying.rephrase(turn);
    } else {
      askWhat(turn, "what_then", which.message(), which.attachments());
    }
  }
}
