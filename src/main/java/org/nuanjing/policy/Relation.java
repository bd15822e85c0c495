package org.nuanjing.policy;

/** How a quoted clause stands to the first one of the same answer. */
public enum Relation {
  /** It is the first one. */
  MAIN,
  /** It must be read beside the first: 还要看. */
  ALSO,
  /** The first one refers to it, and what was asked stands there. */
  REFERRED,
  /** It states another value of the same fact; the disagreement must be said. */
  CONTRADICTS
}
