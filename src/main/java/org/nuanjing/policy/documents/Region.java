package org.nuanjing.policy.documents;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A place from the province down, its names without 省, 市 and the like so that they compare.
 *
 * @param parts empty for the whole country
 */
public record Region(List<String> parts) {

  public static final Region NATION = new Region(List.of());

  /** What may follow the name of a place. */
  static final String KINDS =
      "(?:省|市|特别行政区|经济特区|(?:壮族|回族|维吾尔)?自治区|[\\u4e00-\\u9fa5]{1,6}族自治[州县]|自治州" + "|地区|盟|县|区|旗)";

  private static final Pattern KIND = Pattern.compile("(?<=..)" + KINDS + "$");

  public Region {
    parts = List.copyOf(parts);
  }

  /** Reads {@code 北原省/云川市}; 全国 and nothing are the whole country. */
  public static Region parse(String path) {
    return new Region(
        Arrays.stream(path.split("[/›>\\- ·–—]+", -1))
            .map(Region::stem)
            .filter(part -> !part.isEmpty() && !part.equals("全国") && !part.equals("国家"))
            .toList());
  }

  /** Whether a rule of this place holds in the other place: a province's rule in its city. */
  public boolean covers(Region other) {
    return parts.size() <= other.parts.size() && other.parts.subList(0, parts.size()).equals(parts);
  }

  public boolean national() {
    return parts.isEmpty();
  }

  static String stem(String name) {
    return KIND.matcher(name.strip()).replaceFirst("");
  }

  @Override
  public String toString() {
    return String.join("/", parts);
  }
}
