package org.nuanjing.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TinkSealTest {

  private static final String OLD = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  private static final String NEW = "/////wQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  private final Keys keys = Keys.generate();
  private final Seal seal = new TinkSeal(keys);
  private final byte[] plain = "心里有点累".getBytes(UTF_8);

  @Test
  void whatIsSealedOpensAgainAndIsNotReadable() {
    byte[] sealed = seal.seal(plain, "{b03}:ticket:1");

    assertThat(new String(sealed, UTF_8)).doesNotContain("累");
    assertThat(seal.open(sealed, "{b03}:ticket:1")).isEqualTo(plain);
    assertThat(seal.seal(plain, "{b03}:ticket:1")).isNotEqualTo(sealed);
  }

  @Test
  void whatWasMovedElsewhereDoesNotOpen() {
    byte[] sealed = seal.seal(plain, "{b03}:ticket:1");

    assertThatThrownBy(() -> seal.open(sealed, "{b03}:ticket:2"))
        .isInstanceOf(Seal.SealBroken.class)
        .hasMessageContaining("{b03}:ticket:2");
  }

  @Test
  void aChangedByteAnywhereIsNoticed() {
    byte[] sealed = seal.seal(plain, "place");
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> seal.open(changed, "place")).isInstanceOf(Seal.SealBroken.class);
    }
  }

  @Test
  void afterARotationOldThingsOpenAndNewOnesNeedTheNewKey() {
    Keys rotated = Keys.parse(keys.rotated().write(), "here");
    Seal after = new TinkSeal(rotated);

    assertThat(after.open(seal.seal(plain, "place"), "place")).isEqualTo(plain);
    byte[] sealedAfter = after.seal(plain, "place");
    assertThatThrownBy(() -> seal.open(sealedAfter, "place")).isInstanceOf(Seal.SealBroken.class);
  }

  @Test
  void aSecretFromConfigurationRotatesByPuttingANewOneInFront() {
    byte[] before = new TinkSeal(Keys.parse(OLD, "here")).seal(plain, "place");
    Keys both = Keys.parse(NEW + "," + OLD, "here");
    byte[] after = new TinkSeal(both).seal(plain, "place");

    assertThat(new TinkSeal(both).open(before, "place")).isEqualTo(plain);
    assertThat(new TinkSeal(Keys.parse(NEW, "here")).open(after, "place")).isEqualTo(plain);
    assertThat(new Pseudonym(both).of("officer", "1"))
        .isEqualTo(new Pseudonym(Keys.parse(OLD, "here")).of("officer", "1"));
  }

  @Test
  void anUnusableKeyIsNotQuoted() {
    assertThatThrownBy(() -> Keys.parse("aGVtbGlnCg==", "nuanjing.privacy.key"))
        .isInstanceOf(KeyFault.class)
        .hasMessageContaining("nuanjing.privacy.key")
        .hasMessageNotContaining("aGVtbGlnCg")
        .hasNoCause();
    assertThat(keys.toString() + seal + new Pseudonym(keys)).doesNotContain("value");
  }

  @Test
  void aPseudonymStaysTheSameAndDependsOnPurposeValueAndKey() {
    Pseudonym pseudonym = new Pseudonym(keys);
    String name = pseudonym.of("officer", "900101");

    assertThat(name).matches("[0-9a-f]{32}");
    assertThat(new Pseudonym(Keys.parse(keys.rotated().write(), "here")).of("officer", "900101"))
        .isEqualTo(name);
    assertThat(pseudonym.of("badge", "900101")).isNotEqualTo(name);
    assertThat(pseudonym.of("officer", "900102")).isNotEqualTo(name);
    assertThat(new Pseudonym(Keys.generate()).of("officer", "900101")).isNotEqualTo(name);
  }
}
