package org.nuanjing.policy.lucene;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuanjing.policy.PolicyDocument;
import org.nuanjing.policy.documents.Places;
import org.nuanjing.policy.documents.Region;

/**
 * A document of the catalogue, with what questions compare it by.
 *
 * @param region complete from the province down
 * @param names the title's {@link #core}, then shorter forms of it
 */
record Entry(PolicyDocument document, Region region, List<String> names) {

  /** Stands where the index holds no document. */
  static final Entry NONE =
      new Entry(
          new PolicyDocument(
              "",
              "",
              "",
              "",
              "",
              Set.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              ""),
          Region.NATION,
          List.of());

  private static final Pattern STATE = Pattern.compile("^中华人民共和国");
  private static final Pattern EDITION = Pattern.compile("[(（][^()（）]{0,20}[)）]|\\s|<[^>]*>|[《》]");

  static Entry of(PolicyDocument document, List<String> aliases, Places places) {
    return new Entry(
        document,
        places.complete(Region.parse(document.region())),
        Stream.concat(Stream.of(document.title()), aliases.stream()).map(Entry::core).toList());
  }

  String id() {
    return document.id();
  }

  /** The same for all versions of a title in a place. */
  String family() {
    return region + "|" + names.getFirst();
  }

  /** A title without 中华人民共和国 and remarks in brackets. */
  static String core(String title) {
    return STATE.matcher(EDITION.matcher(title).replaceAll("")).replaceFirst("");
  }
}
