package org.nuanjing.intents;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One thing officers can ask for, read from one folder of {@code intents/}.
 *
 * @param name the folder's name: lower-case with underscores
 * @param title what officers and staff call it
 * @param behaviour what the assistant does when it is asked
 * @param desk the kind of desk that serves it; empty where the behaviour files no ticket
 * @param response how soon staff answer
 * @param urgent what makes it more urgent than that; empty where nothing does
 * @param confidentiality who may know who asks
 * @param binding whether the officer must be known first
 * @param menu place in the menu, from 1; empty where it is not in the menu
 * @param label the coarser label it counts as in evaluation data; its own name where none is given
 * @param slots what is asked for, in this order
 * @param topics what an {@link Behaviour#ANSWER} has more to say about, in this order
 * @param offer names of intents offered as buttons after the last word
 * @param about names of the intents whose tickets a {@link Behaviour#TICKET_STATUS} or {@link
 *     Behaviour#TICKET_HURRY} is about; empty for all
 * @param lists what a {@link Behaviour#PLACES} lists, one of {@link #LISTED}; empty for any other
 * @param answers the intent's texts by key
 * @param examples what officers say to mean it, in both languages
 */
public record Intent(
    String name,
    Phrase title,
    Behaviour behaviour,
    Optional<String> desk,
    ResponseClass response,
    Optional<Urgent> urgent,
    Confidentiality confidentiality,
    Binding binding,
    Optional<Integer> menu,
    String label,
    List<Slot> slots,
    List<Topic> topics,
    List<String> offer,
    List<String> about,
    Optional<String> lists,
    Map<String, Phrase> answers,
    List<String> examples) {

  /** What a {@link Behaviour#PLACES} can list. */
  public static final Set<String> LISTED = Set.of("green_channel", "health_room", "desk");

  public Intent {
    slots = List.copyOf(slots);
    topics = List.copyOf(topics);
    offer = List.copyOf(offer);
    about = List.copyOf(about);
    answers = Map.copyOf(answers);
    examples = List.copyOf(examples);
  }

  /** The same meant by other words. */
  public Intent withExamples(List<String> others) {
    return new Intent(
        name,
        title,
        behaviour,
        desk,
        response,
        urgent,
        confidentiality,
        binding,
        menu,
        label,
        slots,
        topics,
        offer,
        about,
        lists,
        answers,
        others);
  }

  /** Whether it is a greeting, thanks or the like: an answer with nothing more to say. */
  public boolean isCourtesy() {
    return behaviour == Behaviour.ANSWER && topics.isEmpty();
  }

  /** Whether it cannot wait: staff owe an answer within two hours, whatever else is said. */
  public boolean isEmergency() {
    return behaviour == Behaviour.REQUEST && response.compareTo(ResponseClass.R2H) <= 0;
  }

  /** The urgent slot and its value, where a sentence says so by itself; empty elsewhere. */
  public Map<String, String> heardIn(String sentence) {
    return urgent
        .filter(each -> each.isHeardIn(sentence))
        .map(each -> Map.of(each.slot(), each.value()))
        .orElse(Map.of());
  }

  /** A text of this intent; empty where the folder has none of that key. */
  public Optional<Phrase> findAnswer(String key) {
    return Optional.ofNullable(answers.get(key));
  }

  /**
   * A text of this intent; throws {@link IllegalArgumentException} where the folder has none of
   * that key.
   */
  public Phrase answer(String key) {
    Phrase phrase = answers.get(key);
    if (phrase == null) {
      throw new IllegalArgumentException("The intent " + name + " has no answer " + key + ".");
    }
    return phrase;
  }

  /** What the assistant does when an intent is asked. */
  public enum Behaviour {
    /** Asks for the slots and files a ticket with the desk. */
    REQUEST,
    /** Says the answer {@code answer}, and the answer {@code topic_…} of a topic chosen. */
    ANSWER,
    /** Looks the question up in the policy documents. */
    POLICY,
    /** Lists what of the directory is near: hospitals, health rooms or desks. */
    PLACES,
    /** Shows what became of the officer's requests. */
    TICKET_STATUS,
    /** Adds words to an open request. */
    TICKET_ADD,
    /** Presses an open request: the desk sees that the officer is waiting. */
    TICKET_HURRY,
    /** Withdraws an open request. */
    TICKET_CANCEL,
    /** Gets a person: files a ticket at once, with no question asked. */
    PERSON,
    /** Shows the menu. */
    MENU,
    /** Changes the language of the conversation. */
    LANGUAGE,
    /** Says what is kept about the officer, and forgets what may be forgotten. */
    PRIVACY,
    /** Lets officers look at themselves by published questions; private, never in a crisis. */
    SELF_CHECK,
    /** Binds the chat to an officer by badge number and activation code. */
    BIND,
    /** Offers help for what sounds like risk; the risk detector itself runs before any intent. */
    CRISIS,
    /** Says honestly that this is beyond the assistant, with the nearest things it can do. */
    OUT_OF_SCOPE;

    /** Whether it may end in a ticket, so that a desk and a response class belong to it. */
    public boolean filesTicket() {
      return switch (this) {
        case REQUEST, POLICY, PERSON, PRIVACY, CRISIS -> true;
        case ANSWER,
            PLACES,
            TICKET_STATUS,
            TICKET_ADD,
            TICKET_HURRY,
            TICKET_CANCEL,
            MENU,
            LANGUAGE,
            SELF_CHECK,
            BIND,
            OUT_OF_SCOPE ->
            false;
      };
    }
  }

  /**
   * Something an {@link Behaviour#ANSWER} has more to say about.
   *
   * @param name unique within the intent; its text is the answer {@code topic_name}
   * @param title what the button says
   */
  public record Topic(String name, Phrase title) {

    /** The key of its text. */
    public String key() {
      return "topic_" + name;
    }
  }

  /**
   * What makes a request more urgent; the answer {@code urgent} is said as soon as the slot has
   * that value, before any other question.
   *
   * @param slot a yes-or-no or choice slot of the intent
   * @param value the stored value that does it
   * @param response how soon staff answer then
   * @param heard words that say so by themselves (没呼吸, not breathing), in lower case; may be empty
   */
  public record Urgent(String slot, String value, ResponseClass response, List<String> heard) {

    private static final Pattern DENIED =
        Pattern.compile("(?:没有?|未|不|并非|\\b(?:no|not|never|isn't|wasn't) )$");

    public Urgent {
      heard = List.copyOf(heard);
    }

    /** Whether a sentence says so in one of those words, and does not deny it. */
    public boolean isHeardIn(String sentence) {
      String words = sentence.toLowerCase(Locale.ROOT);
      return heard.stream()
          .anyMatch(each -> {
            int at = words.indexOf(each);
            return at >= 0 && !DENIED.matcher(words.substring(0, at)).find();
          });
    }
  }

  /** Who may know who asks. */
  public enum Confidentiality {
    /** Staff of the desk see the officer's name and unit. */
    NAMED,
    /** Staff see an alias; the identity stays sealed. */
    ALIAS
  }

  /** Whether the officer must be known first. */
  public enum Binding {
    REQUIRED,
    NOT_NEEDED
  }
}
