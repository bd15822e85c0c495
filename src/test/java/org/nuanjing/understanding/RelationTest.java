package org.nuanjing.understanding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.intents.Slot;

/** Who somebody is to the officer. */
class RelationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          父亲 | father
          我爸 | father
          俺爹 | father
          老爸 | father
          妈 | mother
          俺娘 | mother
          我母亲 | mother
          爸妈 | parent
          媳妇 | wife
          我媳妇儿 | wife
          老婆 | wife
          老公 | husband
          爱人 | spouse
          对象 | spouse
          我女朋友 | spouse
          娃 | child
          孩子 | child
          我家娃 | child
          儿子 | son
          闺女 | daughter
          岳父 | wifes_father
          老丈人 | wifes_father
          公公 | husbands_father
          婆婆 | husbands_mother
          丈母娘 | wifes_mother
          我哥 | sibling
          妹妹 | sibling
          奶奶 | grandparent
          姥爷 | grandparent
          舅舅 | relative
          同事 | colleague
          我战友 | colleague
          本人 | self
          我自己 | self
          我 | self
          家属 | family
          my wife | wife
          My father-in-law | father_in_law
          dad | father
          myself | self
          kids | child
          """)
  void relationsAreRead(String text, String stored) {
    Reads.assertStored(Slot.Type.RELATION, text, stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          不知道
          没人
          小王
          我爸和我妈
          someone
          """)
  void whoIsNotNamedIsNone(String text) {
    Reads.assertNone(Slot.Type.RELATION, text, "slot_not_a_relation");
  }
}
