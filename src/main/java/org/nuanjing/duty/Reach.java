package org.nuanjing.duty;

import java.util.List;
import org.nuanjing.channel.ChannelAddress;

/** Where people on duty are reached beside the desk. */
public interface Reach {

  /** The recipient of the webhook that stands for the phone tree; no sign-in name. */
  String PHONE_TREE = "*phone-tree";

  /**
   * The addresses of a staff member, all of which are used.
   *
   * @param staff a sign-in name, or {@link #PHONE_TREE}
   * @return often several; none where only the desk reaches them
   */
  List<ChannelAddress> addresses(String staff);
}
