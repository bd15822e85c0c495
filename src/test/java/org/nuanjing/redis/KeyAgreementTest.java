package org.nuanjing.redis;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.privacy.KeyFault;
import org.nuanjing.privacy.Keys;
import org.nuanjing.privacy.TinkSeal;

@ExtendWith(RedisServerExtension.class)
class KeyAgreementTest {

  @Test
  void anotherKeyStopsTheStartAndARotatedOneDoesNot(RedisServer redis) {
    Keys keys = Keys.generate();
    KeyAgreement.check(redis.store(), new TinkSeal(keys));

    assertThatThrownBy(() -> KeyAgreement.check(redis.store(), new TinkSeal(Keys.generate())))
        .isInstanceOf(KeyFault.class)
        .hasMessageContaining("nuanjing.privacy.key-file");
    assertThatCode(() -> KeyAgreement.check(redis.store(), new TinkSeal(keys.rotated())))
        .doesNotThrowAnyException();
  }
}
