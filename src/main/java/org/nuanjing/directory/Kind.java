package org.nuanjing.directory;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands in the directory. */
public enum Kind {
  /** A hospital of the green channel. */
  GREEN_CHANNEL,
  /** A room of the police's own with a doctor or devices. */
  HEALTH_ROOM,
  /** Where welfare staff sit. */
  DESK,
  /** A number to call; it has no place on the map. */
  HELP_LINE;

  private static final Map<Kind, Pattern> PLACES = new LinkedHashMap<>();

  static {
    PLACES.put(HEALTH_ROOM, Pattern.compile("健康屋|医务室|卫生室|保健室|health (?:room|house)|clinic"));
    PLACES.put(DESK, Pattern.compile("服务台|服务站|暖警岗|暖警办|驿站|welfare desk"));
    PLACES.put(GREEN_CHANNEL, Pattern.compile("医院|绿色通道|绿通|hospital|green.channel"));
  }

  /** The kind of place words name, a room or a desk before a hospital; often none. */
  public static Optional<Kind> in(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return PLACES.entrySet().stream()
        .filter(place -> place.getValue().matcher(lower).find())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
