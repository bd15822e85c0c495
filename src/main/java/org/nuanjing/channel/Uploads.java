package org.nuanjing.channel;

import java.util.Optional;

/** Keeps files that come through a browser, so that any channel can send them. */
public interface Uploads {

  /** The largest file taken, in bytes. */
  int LARGEST = 5 * 1024 * 1024;

  /**
   * Keeps a file. The same message of the same place keeps the first file it came with.
   *
   * @param place whom the file is for or from: it lies in that address's bucket
   * @param messageId unique for the message it comes with
   * @param name as the browser gave it
   * @return empty where it is no picture, sound, film or document that is taken
   */
  Optional<Attachment> keep(ChannelAddress place, String messageId, String name, byte[] bytes);
}
