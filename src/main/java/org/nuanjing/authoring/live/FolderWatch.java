package org.nuanjing.authoring.live;

import org.nuanjing.intents.IntentsSource;

/**
 * Notices that the folder of intents has changed. A change counts once two looks in a row see the
 * same, so that a file that is being written is not read by half.
 */
final class FolderWatch {

  private final IntentsSource source;
  private final Reload reload;
  private String last;

  FolderWatch(IntentsSource source, Reload reload) {
    this.source = source;
    this.reload = reload;
    last = reload.stamp();
  }

  /** Looks once, and reads the folder anew where it has changed and stands still. */
  void look() {
    String stamp = source.stamp();
    boolean still = stamp.equals(last);
    last = stamp;
    if (still && !stamp.equals(reload.stamp())) {
      reload.now();
    }
  }
}
