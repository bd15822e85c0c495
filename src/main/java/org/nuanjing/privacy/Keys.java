package org.nuanjing.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The secrets of one installation: keys that seal (several after a rotation, the first one seals)
 * and one that makes pseudonyms, which never changes. Prints nothing of itself.
 */
public final class Keys {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MASTER_BYTES = 32;

  static {
    try {
      AeadConfig.register();
      PrfConfig.register();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private final KeysetHandle sealing;
  private final KeysetHandle naming;

  private Keys(KeysetHandle sealing, KeysetHandle naming) {
    this.sealing = sealing;
    this.naming = naming;
  }

  /** New random keys. */
  public static Keys generate() {
    try {
      return new Keys(
          KeysetHandle.generateNew(
              PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
          KeysetHandle.generateNew(
              PredefinedPrfParameters.HMAC_SHA256_PRF, RegistryConfiguration.get()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads what {@link #write} wrote, or base64 secrets separated by commas.
   *
   * @param place what to call the source in messages
   * @throws KeyFault when it is neither
   */
  public static Keys parse(String text, String place) {
    try {
      return text.startsWith("{") ? written(text) : derived(text);
    } catch (GeneralSecurityException | JacksonException | IllegalArgumentException broken) {
      // The cause is left out: it may quote the key.
      throw new KeyFault(
          place
              + " holds no usable key. Put back the copy you keep of it, or for a new installation"
              + " without data set it to what `openssl rand -base64 32` prints.");
    }
  }

  /** All keys as JSON. Secret. */
  public String write() {
    try {
      var json = JSON.createObjectNode();
      json.set("seal", JSON.readTree(serialized(sealing)));
      json.set("pseudonym", JSON.readTree(serialized(naming)));
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** These keys with a new one that seals from now on; what the old ones sealed still opens. */
  public Keys rotated() {
    try {
      var entry = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM);
      return new Keys(
          KeysetHandle.newBuilder(sealing).addEntry(entry.withRandomId().makePrimary()).build(),
          naming);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  KeysetHandle sealing() {
    return sealing;
  }

  KeysetHandle naming() {
    return naming;
  }

  private static String serialized(KeysetHandle keyset) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(
        keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
  }

  private static Keys written(String text) throws GeneralSecurityException {
    JsonNode json = JSON.readTree(text);
    return new Keys(keyset(json, "seal"), keyset(json, "pseudonym"));
  }

  private static KeysetHandle keyset(JsonNode json, String name) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
        json.path(name).toString(), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
  }

  private static Keys derived(String text) throws GeneralSecurityException {
    List<byte[]> masters = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      byte[] master = Base64.getDecoder().decode(part.strip());
      if (master.length != MASTER_BYTES) {
        throw new GeneralSecurityException("A key has 32 bytes.");
      }
      masters.add(master);
    }
    var sealing = KeysetHandle.newBuilder();
    for (int i = 0; i < masters.size(); i++) {
      byte[] master = masters.get(i);
      int id = ByteBuffer.wrap(expand(master, "id", Integer.BYTES)).getInt();
      var entry = KeysetHandle.importKey(aead(expand(master, "seal", MASTER_BYTES), id));
      sealing.addEntry(i == 0 ? entry.makePrimary() : entry);
    }
    // Pseudonyms must outlive rotations: the oldest secret makes them.
    var naming =
        KeysetHandle.newBuilder()
            .addEntry(
                KeysetHandle.importKey(prf(expand(masters.getLast(), "pseudonym", MASTER_BYTES)))
                    .withRandomId()
                    .makePrimary());
    masters.forEach(master -> Arrays.fill(master, (byte) 0));
    return new Keys(sealing.build(), naming.build());
  }

  private static byte[] expand(byte[] master, String use, int bytes)
      throws GeneralSecurityException {
    return Hkdf.computeHkdf(
        "HMACSHA256", master, new byte[0], ("nuanjing " + use).getBytes(UTF_8), bytes);
  }

  @AccessesPartialKey
  private static AesGcmKey aead(byte[] bytes, int id) throws GeneralSecurityException {
    return AesGcmKey.builder()
        .setParameters(PredefinedAeadParameters.AES256_GCM)
        .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
        .setIdRequirement(id)
        .build();
  }

  @AccessesPartialKey
  private static HmacPrfKey prf(byte[] bytes) throws GeneralSecurityException {
    return HmacPrfKey.builder()
        .setParameters(PredefinedPrfParameters.HMAC_SHA256_PRF)
        .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
        .build();
  }

  @Override
  public String toString() {
    return "Keys[redacted]";
  }
}
