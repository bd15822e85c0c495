package org.nuanjing.channel;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A piece of a message's text. Always plain text: a channel escapes it for its own markup. */
public sealed interface Block {

  /** The piece's text. */
  String text();

  /** Plain words; line ends are kept. */
  record Paragraph(String text) implements Block {}

  /**
   * Words quoted from a document, shown set apart.
   *
   * @param marks the decisive parts of the text, in order and apart from each other; often none
   */
  record Quote(String text, List<Mark> marks) implements Block {

    /** A message kept by an earlier version has no marks. */
    public Quote(String text, @Nullable List<Mark> marks) {
      this.text = text;
      this.marks = List.copyOf(Objects.requireNonNullElse(marks, List.of()));
    }

    /** A quotation with nothing marked. */
    public Quote(String text) {
      this(text, List.of());
    }
  }

  /**
   * Words that are shown only when the reader asks for them, so that they stand in no notification
   * and are read by nobody who looks over a shoulder.
   *
   * @param cover what may stand in a notification in their place; shown only where notifications
   *     are made, and may be empty
   */
  record Veiled(String cover, String text) implements Block {

    /** Words whose cover stands above them already. */
    public Veiled(String text) {
      this("", text);
    }
  }

  /**
   * A picture, a voice message, a video or a document, fetched from the channel it came through.
   *
   * @param caption what it is called where it cannot be shown
   */
  record File(Attachment attachment, String caption) implements Block {
    @Override
    public String text() {
      return caption;
    }
  }

  /**
   * A place on the map.
   *
   * @param caption what it is called where no map can be shown
   */
  record Map(Place place, String caption) implements Block {
    @Override
    public String text() {
      return caption + " " + place;
    }
  }

  /**
   * A part of a text that is shown in bold.
   *
   * @param start of the first character, from 0
   * @param end behind the last one
   */
  record Mark(int start, int end) {}
}
