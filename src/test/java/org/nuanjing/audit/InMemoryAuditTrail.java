package org.nuanjing.audit;

import java.util.ArrayList;
import java.util.List;

/** The audit trail in a list that nobody can tamper with. */
public final class InMemoryAuditTrail implements AuditTrail {

  private final List<AuditEntry> entries = new ArrayList<>();
  private boolean full;

  /** From now on nothing more can be recorded. */
  public synchronized void fill() {
    full = true;
  }

  @Override
  public synchronized void record(AuditEntry entry) {
    if (full) {
      throw new IllegalStateException("The trail is full.");
    }
    entries.add(entry);
  }

  @Override
  public synchronized List<AuditEntry> latest(int count) {
    return entries.reversed().stream().limit(count).toList();
  }

  @Override
  public synchronized Verification verify() {
    return new Verification.Intact(entries.size());
  }
}
