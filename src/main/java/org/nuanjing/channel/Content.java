package org.nuanjing.channel;

import java.util.Objects;

/** What an officer sent, in the words of no particular channel. */
public sealed interface Content {

  /**
   * The words a person wrote or chose; empty where there are none. Triage reads this of every
   * content.
   */
  default String words() {
    return "";
  }

  /**
   * Written words.
   *
   * @param text as written, line ends kept; never blank; cut by the channel at {@link
   *     IncomingMessage#LONGEST_TEXT}
   */
  record Text(String text) implements Content {
    @Override
    public String words() {
      return text;
    }
  }

  /**
   * A button pressed.
   *
   * @param value what the button stands for, as the assistant gave it in {@link Choice#value}
   * @param label what the button said; empty where the channel does not tell
   */
  record Chosen(String value, String label) implements Content {
    @Override
    public String words() {
      return label;
    }
  }

  /**
   * A picture, a voice message, a video or a document.
   *
   * @param caption the words beside it; often empty
   */
  record File(Attachment attachment, String caption) implements Content {
    @Override
    public String words() {
      return caption;
    }
  }

  /**
   * A place on the map.
   *
   * @param latitude degrees north, -90 to 90
   * @param longitude degrees east, -180 to 180
   */
  record Location(double latitude, double longitude) implements Content {}

  /**
   * A contact card.
   *
   * @param name may be empty
   * @param phone as the channel gave it
   */
  record Contact(String name, String phone) implements Content {
    @Override
    public String words() {
      return name;
    }
  }

  /**
   * A sticker.
   *
   * @param emoji the emoji it stands for; empty where unknown
   */
  record Sticker(String emoji) implements Content {
    @Override
    public String words() {
      return emoji;
    }
  }

  /**
   * Something the assistant cannot do anything with (a poll, a game, a dice roll); what is written
   * or drawn in it is read all the same.
   *
   * @param kind the channel's word for it
   * @param words what is written in it, such as the question of a poll, or the emoji of a dice;
   *     often empty
   */
  record Unsupported(String kind, String words) implements Content {
    /** What an earlier version stored has no words. */
    public Unsupported {
      words = Objects.requireNonNullElse(words, "");
    }
  }

  /** The person opened the chat for the first time, or again. */
  record Started() implements Content {}

  /** The person blocked the assistant or left; nothing can be sent until {@link Started}. */
  record Left() implements Content {}
}
