package org.nuanjing.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.privacy.Perishable;
import org.nuanjing.privacy.Perishable.Mode;
import org.nuanjing.redis.Buckets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through all buckets once and forgets what is past its time. A run that stops half way loses
 * nothing: the next one goes on with what is left. Logs and audit trail hold kinds and counts.
 */
public final class RetentionRun {

  private static final Logger LOG = LoggerFactory.getLogger(RetentionRun.class);

  private final List<Perishable> perishables;
  private final AuditTrail audit;
  private final Clock clock;

  public RetentionRun(List<Perishable> perishables, AuditTrail audit, Clock clock) {
    this.perishables = List.copyOf(perishables);
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Counts or forgets.
   *
   * @param goOn asked before each bucket; the run ends where it says no
   * @return how many of each kind were past their time, every kind named
   */
  public Map<String, Long> run(Mode mode, BooleanSupplier goOn) {
    Instant now = clock.instant();
    Map<String, Long> counts = new TreeMap<>();
    perishables.forEach(each -> counts.put(each.kind(), 0L));
    Buckets.all()
        .takeWhile(bucket -> goOn.getAsBoolean())
        .forEach(bucket ->
            perishables.forEach(
                each -> counts.merge(each.kind(), each.perish(bucket, now, mode), Long::sum)));
    if (mode == Mode.REMOVE) {
      counts.forEach(this::note);
    }
    return counts;
  }

  private void note(String kind, long count) {
    if (count > 0) {
      String subject = kind + " " + count;
      audit.record(new AuditEntry("program", "retention.forget", subject, clock.instant()));
      LOG.atInfo().addKeyValue("kind", kind).addKeyValue("count", count).log("Past its time.");
    }
  }
}
