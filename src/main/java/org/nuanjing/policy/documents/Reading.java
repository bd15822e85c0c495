package org.nuanjing.policy.documents;

import java.util.List;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.PolicyDocument;

/** What became of one file. */
public sealed interface Reading {

  /**
   * A document with its clauses in order.
   *
   * @param aliases other names the document gives its own subject, applied to its title
   * @param care what else is known of it, and how it is known
   */
  record Read(PolicyDocument document, List<String> aliases, List<Passage> passages, Care care)
      implements Reading {
    public Read {
      aliases = List.copyOf(aliases);
      passages = List.copyOf(passages);
    }
  }

  /**
   * A file that is left out.
   *
   * @param name of the file
   * @param reason for people who look after the folder; goes on after the name
   * @param chinese the same in Chinese
   */
  record Refused(String name, String reason, String chinese) implements Reading {}
}
