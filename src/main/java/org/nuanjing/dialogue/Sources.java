package org.nuanjing.dialogue;

import org.nuanjing.directory.Directory;
import org.nuanjing.policy.PolicyLibrary;
import org.nuanjing.policy.entitlements.AmountRules;
import org.nuanjing.policy.entitlements.Entitlements;

/**
 * Where the assistant looks things up.
 *
 * @param library what the rules say
 * @param entitlements the amounts among it that can be worked out
 * @param directory where help is to be had
 */
public record Sources(PolicyLibrary library, AmountRules entitlements, Directory directory) {

  /** Nothing to look up. */
  public static Sources none() {
    return new Sources(PolicyLibrary.empty(), Entitlements.NONE, Directory.EMPTY);
  }
}
