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
   */
  record Read(PolicyDocument document, List<String> aliases, List<Passage> passages)
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
   * @param reason for people who look after the folder
   */
  record Refused(String name, String reason) implements Reading {}
}
