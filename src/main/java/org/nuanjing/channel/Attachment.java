package org.nuanjing.channel;

import java.util.Objects;

/**
 * A file that came with a message; its bytes stay with the channel until somebody opens them
 * through {@link Channel#open}.
 *
 * @param kind what it is to a person
 * @param name the file's name, already made safe to show: no path, no control characters, at most
 *     120 characters; may be empty
 * @param mediaType as in {@code image/jpeg}; {@code application/octet-stream} where unknown
 * @param sizeBytes zero or more; zero where the channel did not say
 * @param source the channel's own handle for the bytes
 * @param channel the name of the channel whose handle it is; empty on what an earlier version kept:
 *     then the channel it came with
 */
public record Attachment(
    Kind kind, String name, String mediaType, long sizeBytes, String source, String channel) {

  public Attachment {
    channel = Objects.requireNonNullElse(channel, "");
  }

  /** A file of a channel that is known otherwise. */
  public Attachment(Kind kind, String name, String mediaType, long sizeBytes, String source) {
    this(kind, name, mediaType, sizeBytes, source, "");
  }

  /** What an attachment is to the person who looks at it. */
  public enum Kind {
    PHOTO,
    VOICE,
    VIDEO,
    DOCUMENT
  }
}
