package org.nuanjing.understanding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.intents.Slot;

/** Blood types. */
class BloodTypeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          O | O
          o型 | O
          O型血 | O
          A型 | A
          B型血 | B
          AB型 | AB
          ab | AB
          欧型血 | O
          我是A型 | A
          应该是B型吧 | B
          血型O | O
          Ｏ型 | O
          O型阳性 | O+
          AB型阴性 | AB-
          A+ | A+
          O- | O-
          B型Rh阴性 | B-
          Rh阴性B型 | B-
          rh阴性 | Rh-
          熊猫血 | Rh-
          熊猫血，O型 | O-
          O型，熊猫血 | O-
          Rh阴性 AB型血 | AB-
          O negative | O-
          o neg | O-
          AB positive | AB+
          blood type A | A
          type B | B
          my blood type is O | O
          """)
  void bloodTypesAreRead(String text, String stored) {
    Reads.assertStored(Slot.Type.BLOOD_TYPE, text, stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          不知道
          没验过
          C型
          A型或者B型
          大型
          a lot
          """)
  void whatIsNoBloodTypeIsNone(String text) {
    Reads.assertNone(Slot.Type.BLOOD_TYPE, text, "slot_not_a_blood_type");
  }
}
