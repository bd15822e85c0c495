package org.nuanjing.dialogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.dialogue.Agenda.Later;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.dialogue.PolicyAnswers.Trust;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.Intent.Topic;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.Language;
import org.nuanjing.roster.Officer;
import org.nuanjing.tickets.Ticket;

/** Carries out what an officer asks for, once it is known what that is. */
final class Wishes {

  private static final Pattern CHINESE =
      Pattern.compile("中文|汉语|普通话|chinese|mandarin|zhongwen", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENGLISH =
      Pattern.compile("英文|英语|英語|english", Pattern.CASE_INSENSITIVE);
  private static final Pattern SPEECH =
      Pattern.compile("语言|language|speak|translat", Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER =
      Pattern.compile(
          "日语|日文|韩语|韩文|蒙语|蒙古语|藏语|维语|维吾尔|粤语|广东话|俄语|法语|德语|西班牙语|阿拉伯语|japanese|korean|mongolian|tibetan|uyghur|cantonese|russian|french|german|spanish|arabic",
          Pattern.CASE_INSENSITIVE);

  private final IntentCatalog catalog;
  private final Clarifying clarifying;
  private final Forms forms;
  private final PolicyAnswers policy;
  private final TicketTalk tickets;
  private final BindingTalk binding;
  private final CareTalk care;
  private final PrivacyTalk privacy;
  private final PlaceTalk places;
  private final CheckTalk checks;
  private final ExerciseTalk exercises;

  Wishes(
      IntentCatalog catalog,
      Clarifying clarifying,
      Forms forms,
      PolicyAnswers policy,
      TicketTalk tickets,
      BindingTalk binding,
      CareTalk care,
      PrivacyTalk privacy,
      PlaceTalk places,
      CheckTalk checks,
      ExerciseTalk exercises) {
    this.catalog = catalog;
    this.clarifying = clarifying;
    this.forms = forms;
    this.policy = policy;
    this.tickets = tickets;
    this.binding = binding;
    this.care = care;
    this.privacy = privacy;
    this.places = places;
    this.checks = checks;
    this.exercises = exercises;
  }

  /**
   * Does what an intent is for.
   *
   * @param words what it was asked with; blank where a button asked
   */
  void carryOut(Turn turn, Intent intent, String words, List<Attachment> files) {
    if (intent.behaviour() == Behaviour.PERSON) {
      person(turn, intent, words, files);
      return;
    }
    turn.understood();
    switch (intent.behaviour()) {
      case REQUEST -> forms.begin(turn, intent, words, files);
      case ANSWER -> answer(turn, intent, words);
      case POLICY -> policy.answer(turn, intent, words);
      case PLACES -> places.list(turn, intent, words);
      case TICKET_STATUS -> tickets.status(turn, intent);
      case TICKET_ADD -> tickets.add(turn, intent, words, files);
      case TICKET_HURRY -> tickets.hurry(turn, intent, words);
      case TICKET_CANCEL -> tickets.withdraw(turn, intent, words);
      case MENU -> menu(turn);
      case LANGUAGE -> language(turn, intent, words);
      case PRIVACY -> privacy.tell(turn, intent);
      case SELF_CHECK -> checks.offer(turn, intent);
      case BIND -> bind(turn, words);
      case CRISIS -> care.check(turn);
      case OUT_OF_SCOPE -> turn.say(turn.text(intent.answer("answer")), menuChoices(turn));
      case PERSON -> throw new IllegalStateException("A person is called above.");
    }
  }

  /** Quotes the rule that answers a question; false where the rules hold none. */
  boolean rule(Turn turn, String words, Trust trust) {
    return policy.quoteIfFound(turn, catalog.get(Behaviour.POLICY), words, trust);
  }

  /** The answer, or the text of the topic the words name; buttons for the rest. */
  private void answer(Turn turn, Intent intent, String words) {
    Optional<Topic> named =
        intent.topics().stream()
            .filter(topic ->
                words.contains(topic.title().zh())
                    || words
                        .toLowerCase(Locale.ROOT)
                        .contains(topic.title().en().toLowerCase(Locale.ROOT)))
            .findFirst();
    if (named.isPresent()) {
      topic(turn, intent.name(), named.get().name());
      return;
    }
    List<Choice> choices = new ArrayList<>();
    intent.topics().stream().map(topic -> topicChoice(turn, intent, topic)).forEach(choices::add);
    choices.addAll(Taps.intents(catalog, intent.offer(), turn.language()));
    turn.say(turn.text(intent.answer("answer")), choices);
  }

  private static Choice topicChoice(Turn turn, Intent intent, Topic topic) {
    return Taps.plain(
        Taps.TOPIC + ":" + intent.name() + ":" + topic.name(), turn.text(topic.title()));
  }

  /** Says the text of a topic; false where there is none such. */
  boolean topic(Turn turn, String name, String topic) {
    Optional<Intent> intent = catalog.find(name);
    Optional<Topic> found =
        intent.stream()
            .flatMap(each -> each.topics().stream())
            .filter(each -> each.name().equals(topic))
            .findFirst();
    found.ifPresent(each -> {
      Intent owner = intent.orElseThrow();
      List<Choice> choices = new ArrayList<>(exercises.offer(turn, each.name()).stream().toList());
      owner.topics().stream()
          .filter(other -> !other.equals(each))
          .map(other -> topicChoice(turn, owner, other))
          .forEach(choices::add);
      choices.addAll(Taps.intents(catalog, owner.offer(), turn.language()));
      turn.say(turn.text(owner.answer(each.key())), choices);
    });
    return found.isPresent();
  }

  /** Whether words name a language, or ask for another. */
  static boolean namesALanguage(String words) {
    return CHINESE.matcher(words).find()
        || ENGLISH.matcher(words).find()
        || OTHER.matcher(words).find()
        || SPEECH.matcher(words).find();
  }

  private static void language(Turn turn, Intent intent, String words) {
    if (OTHER.matcher(words).find()) {
      turn.say(turn.text(intent.answer("other")));
      return;
    }
    boolean zh = CHINESE.matcher(words).find();
    boolean en = ENGLISH.matcher(words).find();
    Language other = turn.before().language() == Language.ZH ? Language.EN : Language.ZH;
    turn.language(zh == en ? other : zh ? Language.ZH : Language.EN);
    turn.say(turn.text("language_switched"));
  }

  private void bind(Turn turn, String words) {
    if (BindingTalk.isComplete(words) && turn.officer().isEmpty()) {
      heardBinding(turn, new Pending.Binding(Optional.empty(), Optional.empty()), words);
    } else {
      binding.begin(turn, Optional.empty());
    }
  }

  /** Takes badge number or code, and goes on with the request that waited for it. */
  void heardBinding(Turn turn, Pending.Binding waiting, String words) {
    Optional<Officer> officer = binding.hear(turn, waiting, words);
    officer.ifPresent(turn::bound);
    boolean over = turn.pending() instanceof Pending.Nothing;
    waiting
        .then()
        .filter(form -> over)
        .ifPresent(form -> {
          if (officer.isPresent()) {
            forms.resume(turn, form);
          } else {
            forms.putBy(turn, form);
          }
        });
  }

  /** Asks again for badge number or code. */
  void askBinding(Turn turn, Pending.Binding waiting) {
    binding.ask(turn, waiting);
  }

  /** A person is called at once; whoever asks again hears about the same call. */
  private void person(Turn turn, Intent intent, String words, List<Attachment> files) {
    boolean again =
        turn.tickets().stream()
            .anyMatch(ticket -> ticket.open() && ticket.intent().equals(intent.name()));
    Ticket ticket = clarifying.person(turn, intent, words, files);
    Map<String, String> places = Filing.places(turn, ticket);
    turn.say(
        again
            ? turn.text("person_coming", places)
            : intent.answer("filed").in(turn.language(), places));
  }

  /** The numbers to call in need, whatever the conversation waits for. */
  void lines(Turn turn) {
    places.lines(turn);
  }

  void menu(Turn turn) {
    Intent menu = catalog.get(Behaviour.MENU);
    turn.say(
        List.of(new Paragraph(turn.text(menu.answer("answer")))), menuChoices(turn), Keyboard.MENU);
  }

  List<Choice> menuChoices(Turn turn) {
    return catalog.list().stream()
        .filter(intent -> intent.menu().isPresent())
        .filter(intent -> intent.behaviour() != Behaviour.MENU)
        .filter(intent -> intent.behaviour() != Behaviour.BIND || turn.officer().isEmpty())
        .sorted(Comparator.comparing(intent -> intent.menu().orElseThrow()))
        .map(intent -> Taps.intent(intent.name(), turn.text(intent.title())))
        .toList();
  }

  /** Takes up what waited: a wish, or a request that was interrupted. */
  void takeUp(Turn turn, Later next) {
    Optional<Intent> intent = catalog.find(next.intent());
    if (intent.isEmpty()) {
      return;
    }
    Map<String, String> title = Map.of("title", turn.text(intent.get().title()));
    Optional<Form> form = next.form();
    if (form.isEmpty() && isTold(intent.get(), next.words())) {
      turn.pending(new Pending.Which(List.of(next.intent()), next.words(), next.attachments()));
      turn.say(
          turn.text("wish_told", title),
          Taps.intents(catalog, List.of(next.intent()), turn.language()));
      return;
    }
    turn.say(turn.text("wish_next", title));
    if (form.isPresent()) {
      forms.takeUp(turn, form.get().attached(next.attachments()));
    } else {
      carryOut(turn, intent.get(), next.words(), next.attachments());
    }
  }

  /**
   * Whether a request was only told of, as the circumstances of another: then it is offered. Who
   * tells of distress asks for help with it.
   */
  static boolean isTold(Intent intent, String words) {
    return intent.behaviour() == Behaviour.REQUEST
        && intent.confidentiality() == Intent.Confidentiality.NAMED
        && !intent.isEmergency()
        && !words.isBlank()
        && !Words.wants(words);
  }

  /** Goes on with a request that was put by. */
  void takeUp(Turn turn, Form form) {
    forms.takeUp(turn, form);
  }
}
