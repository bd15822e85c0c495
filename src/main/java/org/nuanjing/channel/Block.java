package org.nuanjing.channel;

/** A piece of a message's text. Always plain text: a channel escapes it for its own markup. */
public sealed interface Block {

  /** The piece's text. */
  String text();

  /** Plain words; line ends are kept. */
  record Paragraph(String text) implements Block {}

  /** Words quoted from a document, shown set apart. */
  record Quote(String text) implements Block {}
}
