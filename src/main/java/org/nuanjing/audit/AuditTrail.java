package org.nuanjing.audit;

import java.util.List;

/** Acts in the order they were recorded, each chained to the one before: nothing is taken back. */
public interface AuditTrail {

  /** Records an act. Recording the same act twice leaves two entries. */
  void record(AuditEntry entry);

  /** The latest entries, the latest first. */
  List<AuditEntry> latest(int count);

  /** Reads the whole trail and checks the chain. */
  Verification verify();

  /** What the chain says. */
  sealed interface Verification {

    /** Nothing was changed, taken out or put in. */
    record Intact(long entries) implements Verification {}

    /**
     * Something was changed, taken out or put in.
     *
     * @param position of the first entry that does not fit, counted from 1
     */
    record Broken(long position) implements Verification {}
  }
}
