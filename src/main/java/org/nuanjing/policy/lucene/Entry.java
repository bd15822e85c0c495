package org.nuanjing.policy.lucene;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.PolicyDocument;
import org.nuanjing.policy.documents.Places;
import org.nuanjing.policy.documents.Region;

/**
 * A document of the catalogue, with what questions compare it by.
 *
 * @param region complete from the province down
 * @param names the title's {@link #core}, then shorter forms of it
 * @param plainTitle the title's core in {@link PolicyText#normal} form
 * @param addressees whom it is for by what it says of itself, else by its title; empty for
 *     everybody
 */
record Entry(
    PolicyDocument document,
    Region region,
    List<String> names,
    String plainTitle,
    Set<Category> addressees) {

  private static final Pattern AUXILIARIES = Pattern.compile("警务辅助人员|辅警|协警");
  private static final Pattern OFFICERS = Pattern.compile("人民警察|民警|公务员");
  private static final Pattern STATE = Pattern.compile("^中华人民共和国");
  private static final Pattern EDITION = Pattern.compile("[(（][^()（）]{0,20}[)）]|\\s|<[^>]*>|[《》]");

  /** A document with its region as it is given. */
  static Entry of(PolicyDocument document, List<String> aliases) {
    return new Entry(
        document,
        Region.parse(document.region()),
        Stream.concat(Stream.of(document.title()), aliases.stream()).map(Entry::core).toList(),
        PolicyText.normal(core(document.title())),
        document.categories().isEmpty() ? addressees(document.title()) : document.categories());
  }

  /** The same with its region complete. */
  Entry in(Places places) {
    Region complete = places.complete(region);
    return complete.equals(region)
        ? this
        : new Entry(document, complete, names, plainTitle, addressees);
  }

  /** The categories of people a text names. */
  static Set<Category> addressees(String text) {
    Set<Category> named = EnumSet.noneOf(Category.class);
    if (AUXILIARIES.matcher(text).find()) {
      named.add(Category.AUXILIARY);
    }
    if (OFFICERS.matcher(text).find()) {
      named.add(Category.OFFICER);
    }
    return named;
  }

  String id() {
    return document.id();
  }

  /** The same for all versions of a title in a place. */
  String family() {
    return region + "|" + names.getFirst();
  }

  /** A title in plain writing, without 中华人民共和国 and remarks in brackets. */
  static String core(String title) {
    String bare = EDITION.matcher(PolicyText.plain(title)).replaceAll("");
    return STATE.matcher(bare).replaceFirst("");
  }
}
