package org.nuanjing.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.nuanjing.audit.AuditTrail.Verification;

/** What every {@link AuditTrail} keeps. */
public interface AuditTrailContract {

  AuditTrail trail();

  static AuditEntry entry(int number) {
    return new AuditEntry(
        "lu",
        "ticket.take",
        "07-" + number,
        Instant.parse("2026-11-23T08:00:00.123456Z").plusSeconds(number));
  }

  @Test
  default void anEmptyTrailIsIntact() {
    assertThat(trail().verify()).isEqualTo(new Verification.Intact(0));
    assertThat(trail().latest(10)).isEmpty();
  }

  @Test
  default void whatIsRecordedIsReadLatestFirst() {
    for (int i = 1; i <= 3; i++) {
      trail().record(entry(i));
    }

    assertThat(trail().latest(2)).containsExactly(entry(3), entry(2));
    assertThat(trail().verify()).isEqualTo(new Verification.Intact(3));
  }
}
