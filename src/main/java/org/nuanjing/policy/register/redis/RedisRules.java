package org.nuanjing.policy.register.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanjing.policy.register.Rule;
import org.nuanjing.policy.register.Rules;
import org.nuanjing.privacy.Seal;
import org.nuanjing.privacy.Seal.SealBroken;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The register of rules in Redis.
 *
 * <pre>
 * key               type    contents                             expiry  removed by
 * {policy}:rules    hash    rule id: sealed, the rule            none    discarding its draft
 * {policy}:versions hash    rule id: the rule's version          none    discarding its draft
 * {policy}:text:id  string  sealed: the rule's text              none    discarding its draft
 * {policy}:file:id  string  sealed: the file it came from        none    discarding its draft
 * {policy}:changes  string  how many changes there were          none    nobody
 * {policy}:last-id  string  the last id that was given           none    nobody
 * </pre>
 *
 * <p>Rules are no secret. They are sealed so that whoever can write to Redis but has no key cannot
 * put words into a rule's mouth.
 */
public final class RedisRules implements Rules {

  private static final String RULES = "{policy}:rules";
  private static final String VERSIONS = "{policy}:versions";
  private static final String CHANGES = "{policy}:changes";
  private static final String LAST_ID = "{policy}:last-id";

  private static final Logger log = LoggerFactory.getLogger(RedisRules.class);

  private final RedisStore store;
  private final Seal seal;
  private final SealedJson json;

  public RedisRules(RedisStore store, Seal seal) {
    this.store = store;
    this.seal = seal;
    this.json = new SealedJson(seal);
  }

  @Override
  public String nextId() {
    return Long.toString(store.jedis().incr(LAST_ID));
  }

  @Override
  public Optional<Rule> find(String id) {
    byte[] sealed = store.jedis().hget(RULES.getBytes(UTF_8), id.getBytes(UTF_8));
    return sealed == null ? Optional.empty() : Optional.of(rule(id, sealed));
  }

  @Override
  public List<Rule> list() {
    Map<byte[], byte[]> all = store.jedis().hgetAll(RULES.getBytes(UTF_8));
    return all.entrySet().stream()
        .flatMap(entry -> intact(new String(entry.getKey(), UTF_8), entry.getValue()).stream())
        .sorted(Comparator.comparingLong((Rule rule) -> Long.parseLong(rule.id())).reversed())
        .toList();
  }

  @Override
  public String text(String id) {
    return open(textKey(id)).map(bytes -> new String(bytes, UTF_8)).orElse("");
  }

  @Override
  public Optional<byte[]> findFile(String id) {
    return open(fileKey(id));
  }

  @Override
  public boolean add(Rule rule, String text, byte[] file) {
    Commit commit = new Commit().ifField(VERSIONS, rule.id(), "");
    String textKey = textKey(rule.id());
    commit.write("SET", textKey, seal.seal(text.getBytes(UTF_8), textKey));
    if (file.length > 0) {
      String fileKey = fileKey(rule.id());
      commit.write("SET", fileKey, seal.seal(file, fileKey));
    }
    return store.commit(write(commit, rule)) == 0;
  }

  @Override
  public boolean replace(Rule rule) {
    Commit commit = new Commit().ifField(VERSIONS, rule.id(), Long.toString(rule.version() - 1));
    return store.commit(write(commit, rule)) == 0;
  }

  @Override
  public boolean remove(Rule rule) {
    return store.commit(
            new Commit()
                .ifField(VERSIONS, rule.id(), Long.toString(rule.version()))
                .write("HDEL", RULES, rule.id())
                .write("HDEL", VERSIONS, rule.id())
                .write("DEL", textKey(rule.id()), new String[0])
                .write("DEL", fileKey(rule.id()), new String[0])
                .write("INCR", CHANGES, new String[0]))
        == 0;
  }

  @Override
  public long changes() {
    String changes = store.jedis().get(CHANGES);
    return changes == null ? 0 : Long.parseLong(changes);
  }

  private Commit write(Commit commit, Rule rule) {
    return commit
        .write("HSET", RULES, rule.id().getBytes(UTF_8), json.write(rule, place(rule.id())))
        .write("HSET", VERSIONS, rule.id(), Long.toString(rule.version()))
        .write("INCR", CHANGES, new String[0]);
  }

  private Rule rule(String id, byte[] sealed) {
    return json.read(sealed, Rule.class, place(id));
  }

  /** One that somebody without our key wrote or changed is passed over: it must answer nobody. */
  private Optional<Rule> intact(String id, byte[] sealed) {
    try {
      return Optional.of(rule(id, sealed));
    } catch (SealBroken broken) {
      log.error("Rule {} of the register cannot be opened and is left out.", id);
      return Optional.empty();
    }
  }

  private Optional<byte[]> open(String key) {
    byte @Nullable [] sealed = store.jedis().get(key.getBytes(UTF_8));
    return sealed == null ? Optional.empty() : Optional.of(seal.open(sealed, key));
  }

  private static String place(String id) {
    return RULES + ":" + id;
  }

  private static String textKey(String id) {
    return "{policy}:text:" + id;
  }

  private static String fileKey(String id) {
    return "{policy}:file:" + id;
  }
}
