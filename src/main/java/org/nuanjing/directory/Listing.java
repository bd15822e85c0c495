package org.nuanjing.directory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.nuanjing.intents.Phrase;

/**
 * One entry of the directory.
 *
 * @param id lower-case letters, digits and hyphens
 * @param place where it stands or whom it serves, from the province down ({@code 北原省/云川市/青河县});
 *     empty for the whole country
 * @param level a hospital's grade, {@code 3A} to {@code 1A}; empty for anything else
 * @param specialities what it is good at
 * @param address may be empty
 * @param day whom to call in the daytime
 * @param night whom to call at any other time; empty where nobody answers then
 * @param daytime when the daytime contact answers
 * @param hours when it is open
 * @param papers what to show; often empty
 * @param at where it is on the map; empty for a number to call
 * @param checked the day somebody last made sure of it
 */
public record Listing(
    String id,
    Kind kind,
    Phrase name,
    List<String> place,
    String level,
    List<Phrase> specialities,
    Optional<Phrase> address,
    String day,
    Optional<String> night,
    Hours daytime,
    Hours hours,
    List<Phrase> papers,
    Optional<Point> at,
    LocalDate checked) {

  public Listing {
    place = List.copyOf(place);
    specialities = List.copyOf(specialities);
    papers = List.copyOf(papers);
  }

  /** Whom to call now; empty where nobody answers now. */
  public Optional<String> contact(LocalDateTime now) {
    return daytime.open(now) ? Optional.of(day) : night;
  }
}
