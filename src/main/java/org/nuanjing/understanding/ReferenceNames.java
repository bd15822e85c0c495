package org.nuanjing.understanding;

import java.util.ArrayList;
import java.util.List;

/**
 * What the reference data names beside units.
 *
 * @param goods things to ask for
 * @param places provinces and cities
 */
public record ReferenceNames(
    List<Gazetteer.Entry> goods, List<Hospital> hospitals, List<Gazetteer.Entry> places) {

  public ReferenceNames {
    goods = List.copyOf(goods);
    hospitals = List.copyOf(hospitals);
    places = List.copyOf(places);
  }

  /** All of them and others, to be read out of messages. */
  public Gazetteer with(List<Gazetteer.Entry> others) {
    List<Gazetteer.Entry> all = new ArrayList<>(goods);
    hospitals.forEach(hospital -> all.add(hospital.entry()));
    all.addAll(places);
    all.addAll(others);
    return new Gazetteer(all);
  }
}
