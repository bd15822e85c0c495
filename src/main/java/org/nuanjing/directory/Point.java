package org.nuanjing.directory;

/**
 * A point on the map.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Point(double latitude, double longitude) {

  private static final double EARTH_RADIUS_KM = 6371.0088;

  public Point {
    if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
      throw new IllegalArgumentException("There is no such point on the map.");
    }
  }

  /** The great-circle distance in kilometres; roads are longer. */
  public double kilometresTo(Point other) {
    double up = Math.toRadians(other.latitude - latitude);
    double across = Math.toRadians(other.longitude - longitude);
    double chord =
        Math.pow(Math.sin(up / 2), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(across / 2), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
  }
}
