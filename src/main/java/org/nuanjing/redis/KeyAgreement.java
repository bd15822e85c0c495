package org.nuanjing.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.nuanjing.privacy.KeyFault;
import org.nuanjing.privacy.Seal;
import redis.clients.jedis.params.SetParams;

/**
 * Makes sure that every program on one Redis seals with the same keys, and that a lost key is told
 * at the start rather than by one unreadable ticket after another.
 *
 * <pre>
 * key         type    contents             expiry  removed by
 * seal:check  string  sealed fixed text    none    nobody
 * </pre>
 */
public final class KeyAgreement {

  private static final String KEY = "seal:check";
  private static final byte[] PLAIN = "nuanjing".getBytes(UTF_8);

  private KeyAgreement() {}

  /**
   * Checks, and seals the text anew so that an old key may be dropped some day.
   *
   * @throws KeyFault when what is stored was sealed with keys we do not have
   */
  public static void check(RedisStore store, Seal seal) {
    byte[] key = KEY.getBytes(UTF_8);
    byte[] ours = seal.seal(PLAIN, KEY);
    store.jedis().set(key, ours, SetParams.setParams().nx());
    try {
      seal.open(store.jedis().get(key), KEY);
    } catch (Seal.SealBroken otherKey) {
      throw new KeyFault(
          "What this Redis keeps was sealed with another key. Put back the key that belongs to it"
              + " (nuanjing.privacy.key, nuanjing.privacy.key-file or keys/seal.json in the data"
              + " folder; the same on every node), or begin with an empty Redis.");
    }
    store.jedis().set(key, ours);
  }
}
