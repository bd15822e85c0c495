package org.nuanjing.duty;

import java.util.List;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.channel.OutgoingMessage.Urgency;

/**
 * What a person on duty is called with. It says nothing of who waits or why (clinical rules: no
 * risk words in a notification).
 */
public final class CallText {

  /** What the button's value begins with; the ticket's reference follows. */
  public static final String TAKE = "take:";

  private static final String WORDS =
      "有一位同事在等你，点“我来接”。编号 %s\nA colleague is waiting for you: press “I take it”. Reference %s";
  private static final String DRILL =
      "【演练】这是一次演练，没有人在等。点“我来接”，看看多久能接上。编号 %s\n"
          + "[DRILL] This is a drill; nobody is waiting. Press “I take it”. Reference %s";
  private static final String BUTTON = "我来接 · I take it";

  private CallText() {}

  /** Whether somebody really waits. */
  public enum Kind {
    REAL,
    DRILL
  }

  /** The message that calls one person to a ticket. */
  public static OutgoingMessage message(String id, ChannelAddress to, String reference, Kind kind) {
    String words = (kind == Kind.DRILL ? DRILL : WORDS).formatted(reference, reference);
    return new OutgoingMessage(
        id,
        to,
        List.of(new Paragraph(words)),
        List.of(new Choice(BUTTON, TAKE + reference)),
        Keyboard.UNCHANGED,
        Urgency.CRISIS);
  }
}
