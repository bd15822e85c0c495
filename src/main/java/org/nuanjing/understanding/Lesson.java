package org.nuanjing.understanding;

import java.util.ArrayList;
import java.util.List;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.MixedExample;

/**
 * Something the recognizer learns from.
 *
 * @param meant the intents it asks for, in its order; one at least
 */
record Lesson(Kind kind, List<String> meant, String text) {

  /** What a lesson is good for. */
  enum Kind {
    /** Means one intent. */
    EXAMPLE,
    /** Asks for several things, or only looks like it. */
    MIXED,
    /** Is out of scope, and not for the model to learn. */
    HELD_OUT
  }

  Lesson {
    meant = List.copyOf(meant);
  }

  /** All lessons of a catalog. */
  static List<Lesson> of(IntentCatalog catalog) {
    List<Lesson> lessons = new ArrayList<>();
    for (Intent intent : catalog.list()) {
      for (String text : intent.examples()) {
        lessons.add(new Lesson(Kind.EXAMPLE, List.of(intent.name()), text));
      }
    }
    String outOfScope = name(catalog, Behaviour.OUT_OF_SCOPE);
    for (MixedExample mixed : catalog.several()) {
      lessons.add(new Lesson(Kind.MIXED, wishes(mixed, outOfScope), mixed.text()));
    }
    for (String text : catalog.heldOut()) {
      lessons.add(new Lesson(Kind.HELD_OUT, List.of(outOfScope), text));
    }
    return lessons;
  }

  /** The first intent that does something; blank where none does. */
  static String name(IntentCatalog catalog, Behaviour behaviour) {
    return catalog.find(behaviour).map(Intent::name).orElse("");
  }

  /** What the assistant is not for is no wish beside another. */
  private static List<String> wishes(MixedExample mixed, String outOfScope) {
    return mixed.intents().size() == 1
        ? mixed.intents()
        : mixed.intents().stream().filter(name -> !name.equals(outOfScope)).toList();
  }
}
