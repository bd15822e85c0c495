package org.nuanjing.audit.redis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.privacy.Pseudonym;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisStore;
import redis.clients.jedis.resps.StreamEntry;

/**
 * The audit trail in Redis.
 *
 * <pre>
 * key              type    contents                                      expiry  removed by
 * {audit}:entries  stream  who, action, subject, at (ISO), proof         none    nobody
 * {audit}:head     hash    proof: of the latest entry, count: entries    none    nobody
 * </pre>
 *
 * <p>A proof is a keyed hash of the entry, its position and the proof before it. Somebody who can
 * write to Redis but has no key can neither change, drop nor add an entry unseen; taking the latest
 * ones away together with an older copy of the head is seen only by comparing with a proof noted
 * elsewhere.
 */
public final class RedisAuditTrail implements AuditTrail {

  private static final String ENTRIES = "{audit}:entries";
  private static final String HEAD = "{audit}:head";
  private static final int PAGE = 500;

  private final RedisStore store;
  private final Pseudonym pseudonym;

  public RedisAuditTrail(RedisStore store, Pseudonym pseudonym) {
    this.store = store;
    this.pseudonym = pseudonym;
  }

  @Override
  public void record(AuditEntry entry) {
    while (!append(entry)) {
      // Somebody else recorded first, so every round brings one entry further.
      Thread.onSpinWait();
    }
  }

  @Override
  public List<AuditEntry> latest(int count) {
    return store.jedis().xrevrange(ENTRIES, "+", "-", count).stream()
        .map(StreamEntry::getFields)
        .map(RedisAuditTrail::entry)
        .toList();
  }

  @Override
  public Verification verify() {
    // The head first: what is recorded while we read comes after what it counts.
    Map<String, String> head = headNow();
    String proof = "";
    long position = 0;
    List<StreamEntry> page = store.jedis().xrange(ENTRIES, "-", "+", PAGE);
    while (!page.isEmpty()) {
      for (StreamEntry one : page) {
        position++;
        Optional<String> next = fits(one.getFields(), proof, position);
        if (next.isEmpty() || (position == count(head) && !next.get().equals(head.get("proof")))) {
          return new Verification.Broken(position);
        }
        proof = next.get();
      }
      page = store.jedis().xrange(ENTRIES, "(" + page.getLast().getID(), "+", PAGE);
    }
    return position < count(head)
        ? new Verification.Broken(position + 1)
        : new Verification.Intact(position);
  }

  private boolean append(AuditEntry entry) {
    Map<String, String> head = headNow();
    String before = head.getOrDefault("proof", "");
    long position = count(head) + 1;
    String proof = proof(entry, before, position);
    return store.commit(
            new Commit()
                .ifField(HEAD, "proof", before)
                .write(
                    "XADD",
                    ENTRIES,
                    "*",
                    "who",
                    entry.who(),
                    "action",
                    entry.action(),
                    "subject",
                    entry.subject(),
                    "at",
                    entry.at().toString(),
                    "proof",
                    proof)
                .write("HSET", HEAD, "proof", proof, "count", Long.toString(position)))
        == 0;
  }

  private Optional<String> fits(Map<String, String> fields, String before, long position) {
    try {
      String proof = proof(entry(fields), before, position);
      return proof.equals(fields.get("proof")) ? Optional.of(proof) : Optional.empty();
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private String proof(AuditEntry entry, String before, long position) {
    StringBuilder text = new StringBuilder();
    for (String part :
        List.of(
            before,
            Long.toString(position),
            entry.who(),
            entry.action(),
            entry.subject(),
            entry.at().toString())) {
      text.append(part.length()).append(':').append(part);
    }
    return pseudonym.proof("audit", text.toString());
  }

  private Map<String, String> headNow() {
    return store.jedis().hgetAll(HEAD);
  }

  private static long count(Map<String, String> head) {
    return Long.parseLong(head.getOrDefault("count", "0"));
  }

  private static AuditEntry entry(Map<String, String> fields) {
    return new AuditEntry(
        fields.getOrDefault("who", ""),
        fields.getOrDefault("action", ""),
        fields.getOrDefault("subject", ""),
        Instant.parse(fields.getOrDefault("at", "")));
  }
}
