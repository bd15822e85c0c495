package org.nuanjing.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;

/** Seals with AES-256-GCM; the context is authenticated along with the bytes. */
public final class TinkSeal implements Seal {

  private final Aead aead;

  public TinkSeal(Keys keys) {
    try {
      aead = keys.sealing().getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new KeyFault("The keys cannot seal.", e);
    }
  }

  @Override
  public byte[] seal(byte[] plain, String context) {
    try {
      return aead.encrypt(plain, context.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] open(byte[] sealed, String context) {
    try {
      return aead.decrypt(sealed, context.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new SealBroken(context, e);
    }
  }

  @Override
  public String toString() {
    return "TinkSeal[redacted]";
  }
}
