package org.nuanjing.understanding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.intents.Slot;

/** Departments by the doctor who works there. */
class DepartmentTest {

  @ParameterizedTest
  @CsvSource({
    "a cardiologist, cardiology",
    "an orthopaedist, orthopaedics",
    "orthopedist, orthopaedics",
    "a dentist, stomatology",
    "the dermatologist please, dermatology",
    "neurologist, neurology",
    "a paediatrician, paediatrics",
    "pediatrician, paediatrics",
    "an eye doctor, ophthalmology",
    "ENT specialist, ent",
  })
  void aDoctorStandsForTheDepartment(String text, String id) {
    Reads.assertStored(Slot.Type.DEPARTMENT, text, id);
  }
}
