package org.nuanjing.understanding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.intents.Slot;

/** Units, hospitals, departments and places: an id where it is known, words where not. */
class NamedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          青河县城关派出所 | qinghe-chengguan
          城关派出所 | qinghe-chengguan
          城关所 | qinghe-chengguan
          我是城关所的 | qinghe-chengguan
          青河县公安局 | qinghe
          县局 | qinghe
          县局机关 | qinghe
          交警队 | qinghe-jiaojing
          青河县交警大队二中队 | qinghe-jiaojing
          我们单位是交警队 | qinghe-jiaojing
          城关 | 城关
          东山派出所 | 东山派出所
          在东山派出所 | 东山派出所
          不知道 | 不知道
          县局和交警队 | 县局和交警队
          Eastern Station | Eastern Station
          """)
  void unitsAreKnownByNameAndNickname(String text, String stored) {
    Reads.assertStored(Slot.Type.UNIT, text, stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          云川市人民医院 | yunchuan-people
          云川医院 | yunchuan-people
          县医院 | qinghe-people
          青河县医院 | qinghe-people
          省一院 | beiyuan-first
          去警官医院吧 | beiyuan-police
          临海市眼科医院 | linhai-eye
          临海一院 | linhai-first
          松岭中心医院 | songling-central
          云川妇幼 | yunchuan-mother-child
          港湾区人民医院急诊 | gangwan-people
          Yunchuan People's Hospital | yunchuan-people
          Linhai Eye Hospital please | linhai-eye
          东州市第九医院 | 东州市第九医院
          协和 | 协和
          最近的就行 | 最近的
          """)
  void hospitalsAreKnownByNameAndNickname(String text, String stored) {
    Reads.assertStored(Slot.Type.HOSPITAL, text, stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          心内科 | cardiology
          心内 | cardiology
          心血管内科 | cardiology
          看心脏科 | cardiology
          骨科 | orthopaedics
          骨科专家号 | orthopaedics
          挂个神经内科 | neurology
          神外 | neurosurgery
          胸外科 | thoracic_surgery
          呼吸科 | respiratory
          消化内科 | gastroenterology
          内分泌 | endocrinology
          内分泌科 | endocrinology
          牙科 | stomatology
          口腔科 | stomatology
          眼科 | ophthalmology
          五官科 | ent
          妇产科 | obstetrics
          小儿科 | paediatrics
          皮肤科 | dermatology
          急诊 | emergency
          心理门诊 | psychology
          中医 | chinese_medicine
          体检中心 | check_up
          内科 | internal_medicine
          外科 | surgery
          cardiology | cardiology
          orthopedics | orthopaedics
          the ENT department | ent
          dentist | stomatology
          emergency | emergency
          罕见病科 | 罕见病科
          不知道挂什么科 | 不知道挂什么科
          """)
  void departmentsAreKnownByManyNames(String text, String stored) {
    Reads.assertStored(Slot.Type.DEPARTMENT, text, stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          送到北环卡点 | 北环卡点
          北环卡点 | 北环卡点
          在高速路口东侧 | 高速路口东侧
          城关派出所门口 | 城关派出所门口
          寄到县局三楼吧 | 县局三楼
          就在东门 | 东门
          at the north gate | north gate
          send it to Qinghe station | Qinghe station
          3号楼2单元 | 3号楼2单元
          在 | 在
          """)
  void placesKeepTheirWords(String text, String stored) {
    Reads.assertStored(Slot.Type.PLACE, text, stored);
  }
}
