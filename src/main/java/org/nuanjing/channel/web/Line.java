package org.nuanjing.channel.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.OutgoingMessage.Keyboard;

/**
 * One bubble of the chat.
 *
 * @param author who said it
 * @param id the message's id; a browser shows a line of the same author and id once
 * @param pieces what it says, top to bottom
 * @param choices buttons under it
 * @param keyboard what else is offered with it
 * @param file the name of the file that came with it; empty where there was none
 * @param answers the value of the button it presses; empty where it presses none
 */
record Line(
    Author author,
    String id,
    List<Piece> pieces,
    List<Choice> choices,
    Keyboard keyboard,
    String file,
    String answers,
    Instant at) {

  /** Who said a line. */
  enum Author {
    OFFICER,
    ASSISTANT
  }

  /** How a piece of text is shown. */
  enum Shape {
    PARAGRAPH,
    QUOTE,
    /** A file that is fetched from {@code chat/files}; the text is its name. */
    FILE
  }

  /**
   * A piece of text; always plain.
   *
   * @param marks the parts shown in bold
   * @param file what is fetched; empty where nothing is. Its source never goes to a browser
   */
  record Piece(Shape shape, String text, List<Block.Mark> marks, Optional<Attachment> file) {

    /** A line kept by an earlier version has no marks and no file. */
    Piece(Shape shape, String text, @Nullable List<Block.Mark> marks, Optional<Attachment> file) {
      this.shape = shape;
      this.text = text;
      this.marks = List.copyOf(Objects.requireNonNullElse(marks, List.of()));
      this.file = Objects.requireNonNullElse(file, Optional.empty());
    }

    Piece(Shape shape, String text) {
      this(shape, text, List.of(), Optional.empty());
    }

    /** The same without what only the server knows. */
    private Piece shown() {
      return new Piece(
          shape,
          text,
          marks,
          file.map(known ->
              new Attachment(
                  known.kind(), known.name(), known.mediaType(), known.sizeBytes(), "")));
    }
  }

  /** The line as a browser gets it. */
  Line shown() {
    return new Line(
        author,
        id,
        pieces.stream().map(Piece::shown).toList(),
        choices,
        keyboard,
        file,
        answers,
        at);
  }

  /** What the assistant or a staff member said. */
  static Line of(OutgoingMessage message, Instant at) {
    return new Line(
        Author.ASSISTANT,
        message.id(),
        message.blocks().stream().map(Line::piece).toList(),
        message.choices(),
        message.keyboard(),
        "",
        "",
        at);
  }

  /** What the officer said. */
  static Line officer(String id, String text, String file, String answers, Instant at) {
    List<Piece> pieces = text.isEmpty() ? List.of() : List.of(new Piece(Shape.PARAGRAPH, text));
    return new Line(Author.OFFICER, id, pieces, List.of(), Keyboard.UNCHANGED, file, answers, at);
  }

  private static Piece piece(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> new Piece(Shape.PARAGRAPH, paragraph.text());
      case Block.Quote quote ->
          new Piece(Shape.QUOTE, quote.text(), quote.marks(), Optional.empty());
      case Block.Veiled veiled -> new Piece(Shape.PARAGRAPH, veiled.text());
      case Block.Map map -> new Piece(Shape.PARAGRAPH, map.text());
      case Block.File sent ->
          new Piece(Shape.FILE, sent.text(), List.of(), Optional.of(sent.attachment()));
    };
  }
}
