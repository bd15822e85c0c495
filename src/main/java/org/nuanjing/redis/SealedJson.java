package org.nuanjing.redis;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.nuanjing.privacy.Seal;
import tools.jackson.databind.json.JsonMapper;

/** Turns values into sealed bytes and back. Every value Redis keeps goes through here. */
public final class SealedJson {

  private final Seal seal;
  private final JsonMapper mapper;

  /**
   * A writer and reader.
   *
   * @param sealed sealed interfaces whose values name their type in the JSON
   */
  public SealedJson(Seal seal, Class<?>... sealed) {
    this.seal = seal;
    JsonMapper.Builder builder = JsonMapper.builder();
    for (Class<?> type : sealed) {
      builder.addMixIn(type, NamesItsType.class);
    }
    mapper = builder.build();
  }

  /** Seals a value for a place, such as the key it is stored under. */
  public byte[] write(Object value, String place) {
    return seal.seal(mapper.writeValueAsBytes(value), place);
  }

  /** Opens what {@link #write} gave for the same place. */
  public <T> T read(byte[] bytes, Class<T> type, String place) {
    return mapper.readValue(seal.open(bytes, place), type);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
  private interface NamesItsType {}
}
