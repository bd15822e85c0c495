package org.nuanjing.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuanjing.channel.Choice;
import org.nuanjing.dialogue.Effect.OpenTicket;
import org.nuanjing.dialogue.Effect.Say;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.Language;
import org.nuanjing.triage.RiskLevel;

/**
 * Whatever is written, nothing is lost and nobody goes round in circles. A short walk in the gate;
 * {@code mvn test -Dtest=RandomWalkTest -Dwalk.messages=1000000} for a long one, {@code
 * -Dwalk.seed=} to walk one again.
 */
class RandomWalkTest {

  private static final int CHAT = 60;
  private static final int REMEMBERED = 8;

  /** Texts that say that something was not understood. */
  private static final Set<String> FAILURES =
      texts(
          "unsure",
          "rephrase",
          "slot_empty",
          "slot_too_long",
          "slot_not_an_option",
          "slot_not_yes_or_no",
          "slot_not_a_number",
          "slot_not_a_day",
          "slot_not_a_phone",
          "change_how");

  /** Texts that tell the officer what became of a request that is no longer in hand. */
  private static final Set<String> ENDS =
      texts("cancelled", "draft_expired", "form_gone", "person_coming");

  private final long seed = Long.getLong("walk.seed", 20_261_124);
  private final int messages = Integer.getInteger("walk.messages", 12_000);
  private final Deque<String> last = new ArrayDeque<>();

  private static Set<String> texts(String... keys) {
    Set<String> texts = new HashSet<>();
    for (String key : keys) {
      texts.add(World.CATALOG.text(key).zh());
      texts.add(World.CATALOG.text(key).en());
    }
    return texts;
  }

  @Test
  void losesNothingAndNeverGoesRoundInCircles() {
    Random random = new Random(seed);
    for (int done = 0; done < messages; done += CHAT) {
      World world = new World();
      if (random.nextInt(4) == 0) {
        world.officer = Optional.empty();
      }
      if (random.nextInt(5) == 0) {
        world.speaks(Language.EN);
      }
      walk(world, new Walker(random, world));
    }
  }

  private void walk(World world, Walker walker) {
    last.clear();
    int failures = 0;
    for (int i = 0; i < CHAT && world.conversation.risk() != RiskLevel.MODERATE; i++) {
      Conversation before = world.conversation;
      String did = walker.step();
      last.addLast(did + " => " + world.words());
      if (last.size() > REMEMBERED) {
        last.removeFirst();
      }
      if (world.conversation.risk().atLeast(RiskLevel.MODERATE)) {
        return;
      }
      losesNoSlot(before, world);
      asksNothingTwice(world);
      failures = failed(world) ? failures + 1 : 0;
      if (failures >= 2) {
        assertThat(reachesAPerson(world)).as(told()).isTrue();
      }
    }
  }

  private String told() {
    return "seed " + seed + "\n" + String.join("\n", last);
  }

  private void losesNoSlot(Conversation before, World world) {
    for (Form form : forms(before).toList()) {
      List<Form> after = forms(world.conversation).filter(each -> same(each, form)).toList();
      if (after.isEmpty() && form.filed().isPresent()) {
        continue;
      }
      if (after.isEmpty()) {
        assertThat(told(world)).as(told()).isTrue();
      } else {
        Map<String, String> values = after.getFirst().values();
        for (String slot : form.values().keySet()) {
          assertThat(
                  values.containsKey(slot)
                      || after.getFirst().asking().filter(slot::equals).isPresent())
              .as("slot %s of %s%n%s", slot, form.intent(), told())
              .isTrue();
        }
      }
    }
  }

  private static boolean same(Form one, Form other) {
    return one.intent().equals(other.intent()) && one.startedAt().equals(other.startedAt());
  }

  /** The requests in hand, waiting and put by. */
  private static Stream<Form> forms(Conversation conversation) {
    Stream<Form> pending =
        switch (conversation.pending()) {
          case Form form -> Stream.of(form);
          case Pending.Binding binding -> binding.then().stream();
          default -> Stream.empty();
        };
    Agenda agenda = conversation.agenda();
    return Stream.of(
            pending,
            agenda.waiting().stream().flatMap(later -> later.form().stream()),
            agenda.kept().stream().map(Agenda.Kept::form))
        .flatMap(each -> each);
  }

  /** Whether the officer was told what became of a request: it was filed, or its end was said. */
  private static boolean told(World world) {
    String words = world.words();
    return world.said.stream().anyMatch(OpenTicket.class::isInstance)
        || ENDS.stream().anyMatch(words::contains)
        || World.CATALOG.list().stream()
            .flatMap(intent ->
                Stream.of("forgotten", "all_forgotten")
                    .flatMap(key -> intent.findAnswer(key).stream()))
            .anyMatch(text -> words.contains(text.zh()) || words.contains(text.en()))
        || World.CATALOG.list().stream()
            .flatMap(intent ->
                Stream.of("locked", "expired").flatMap(key -> intent.findAnswer(key).stream()))
            .anyMatch(text -> words.contains(text.zh().split("\\{", 2)[0]));
  }

  private void asksNothingTwice(World world) {
    if (world.conversation.pending() instanceof Form form) {
      form.asking().ifPresent(slot -> assertThat(form.values()).as(told()).doesNotContainKey(slot));
    }
  }

  private static boolean failed(World world) {
    String words = world.words();
    return FAILURES.stream().anyMatch(words::contains);
  }

  /** A person was called, the words were kept for one, or a button gets one. */
  private static boolean reachesAPerson(World world) {
    return world.said.stream()
        .anyMatch(effect ->
            effect instanceof OpenTicket
                || (effect instanceof Say say
                    && say.choices().stream()
                        .map(Choice::value)
                        .anyMatch("i:talk_to_person"::equals)));
  }
}
