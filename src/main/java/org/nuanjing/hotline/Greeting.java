package org.nuanjing.hotline;

import java.util.List;
import org.nuanjing.dialogue.Effect;

/** What a chat is told that is being connected to a staff member's account. */
public final class Greeting {

  private Greeting() {}

  /** It is connected; what can be done in it. */
  public static List<Effect> connected(String displayName) {
    return List.of(
        say("connected", displayName), say("connected.own"), say("help"), say("help.self"));
  }

  /** The code is no good. */
  public static Effect wrong() {
    return say("wrong");
  }

  /** Too many attempts. */
  public static Effect locked(long minutes) {
    return say("locked", Long.toString(minutes));
  }

  /** Others read along. */
  public static Effect notInGroups() {
    return say("group");
  }

  private static Effect say(String key, Object... values) {
    return StaffTalk.say(StaffTexts.text(key, values), List.of());
  }
}
