package org.nuanjing.policy.register;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register in a map. */
public final class InMemoryRules implements Rules {

  private record Kept(Rule rule, String text) {}

  private final Map<String, Kept> kept = new HashMap<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private long lastId;
  private long changes;

  @Override
  public synchronized String nextId() {
    return Long.toString(++lastId);
  }

  @Override
  public synchronized Optional<Rule> find(String id) {
    return Optional.ofNullable(kept.get(id)).map(Kept::rule);
  }

  @Override
  public synchronized List<Rule> list() {
    return kept.values().stream()
        .map(Kept::rule)
        .sorted(Comparator.comparingLong((Rule rule) -> Long.parseLong(rule.id())).reversed())
        .toList();
  }

  @Override
  public synchronized String text(String id) {
    return Optional.ofNullable(kept.get(id)).map(Kept::text).orElse("");
  }

  @Override
  public synchronized Optional<byte[]> findFile(String id) {
    return Optional.ofNullable(files.get(id)).filter(file -> file.length > 0);
  }

  @Override
  public synchronized boolean add(Rule rule, String text, byte[] file) {
    changes++;
    files.putIfAbsent(rule.id(), file);
    return kept.putIfAbsent(rule.id(), new Kept(rule, text)) == null;
  }

  @Override
  public synchronized boolean replace(Rule rule) {
    Kept was = kept.get(rule.id());
    if (was == null || was.rule().version() != rule.version() - 1) {
      return false;
    }
    changes++;
    kept.put(rule.id(), new Kept(rule, was.text()));
    return true;
  }

  @Override
  public synchronized boolean remove(Rule rule) {
    Kept was = kept.get(rule.id());
    if (was == null || was.rule().version() != rule.version()) {
      return false;
    }
    changes++;
    kept.remove(rule.id());
    files.remove(rule.id());
    return true;
  }

  @Override
  public synchronized long changes() {
    return changes;
  }
}
