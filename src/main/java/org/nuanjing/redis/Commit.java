package org.nuanjing.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Conditions and writes that come to pass together or not at all. All keys lie in one bucket. Not
 * safe for use from several threads; carried out once by {@link RedisStore#commit}.
 */
public final class Commit {

  private final Map<String, Integer> keys = new LinkedHashMap<>();
  private final List<byte[]> guards = new ArrayList<>();
  private final List<byte[]> commands = new ArrayList<>();
  private int guardCount;
  private int commandCount;

  /** Only if a string key has this value. */
  public Commit ifEquals(String key, String value) {
    return guard("value", key, "", value);
  }

  /** Only if a key is not there. */
  public Commit ifAbsent(String key) {
    return guard("absent", key, "", "");
  }

  /** Only if a field of a hash has this value; an empty value means the field is not there. */
  public Commit ifField(String key, String field, String value) {
    return guard("field", key, field, value);
  }

  /** Only if a stream has this entry. */
  public Commit ifEntry(String key, String entryId) {
    return guard("entry", key, entryId, "");
  }

  /** A write: a Redis command on one key, its further arguments as text. */
  public Commit write(String command, String key, String... arguments) {
    byte[][] bytes = new byte[arguments.length][];
    for (int i = 0; i < arguments.length; i++) {
      bytes[i] = arguments[i].getBytes(UTF_8);
    }
    return write(command, key, bytes);
  }

  /** A write: a Redis command on one key, its further arguments as bytes. */
  public Commit write(String command, String key, byte[]... arguments) {
    commandCount++;
    commands.add(number(arguments.length));
    commands.add(command.getBytes(UTF_8));
    commands.add(number(position(key)));
    commands.addAll(List.of(arguments));
    return this;
  }

  /** Whether nothing is to be written. */
  public boolean isEmpty() {
    return commandCount == 0;
  }

  List<byte[]> keys() {
    return keys.keySet().stream().map(key -> key.getBytes(UTF_8)).toList();
  }

  List<byte[]> arguments() {
    List<byte[]> all = new ArrayList<>(guards.size() + commands.size() + 2);
    all.add(number(guardCount));
    all.addAll(guards);
    all.add(number(commandCount));
    all.addAll(commands);
    return all;
  }

  private Commit guard(String kind, String key, String field, String value) {
    guardCount++;
    guards.add(kind.getBytes(UTF_8));
    guards.add(number(position(key)));
    guards.add(field.getBytes(UTF_8));
    guards.add(value.getBytes(UTF_8));
    return this;
  }

  private int position(String key) {
    return keys.computeIfAbsent(key, unseen -> keys.size() + 1);
  }

  private static byte[] number(int number) {
    return Integer.toString(number).getBytes(UTF_8);
  }
}
