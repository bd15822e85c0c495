package org.nuanjing.channel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place on the map.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Place(double latitude, double longitude) {

  private static final Pattern WRITTEN =
      Pattern.compile("(-?\\d{1,2}\\.\\d{1,17}), (-?\\d{1,3}\\.\\d{1,17})");

  /** Reads what {@link #toString} wrote; empty where the text is no place. */
  public static Optional<Place> parse(String text) {
    var matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Place place =
        new Place(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)));
    boolean real = Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180;
    return real ? Optional.of(place) : Optional.empty();
  }

  /** The place as {@code latitude, longitude}. */
  @Override
  public String toString() {
    return latitude + ", " + longitude;
  }
}
