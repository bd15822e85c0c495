package org.nuanjing.understanding;

import java.util.List;

/** Tells which intent a message means. The same text gets the same answer every time. */
public interface Recognizer {

  /**
   * Reads one message; of one that asks for several things, what it is most about.
   *
   * @param text as the officer wrote it; may be blank, very long or hostile
   */
  Recognition recognize(String text);

  /**
   * The things one message asks for, in the order it asks for them; at least one. Only the first
   * may be anything but {@link Recognition.Recognized}.
   */
  default List<Wish> wishes(String text) {
    return List.of(new Wish(text, recognize(text)));
  }
}
