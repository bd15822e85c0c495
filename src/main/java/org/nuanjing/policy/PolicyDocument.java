package org.nuanjing.policy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A rule as a whole: what its header or its front matter says of it.
 *
 * @param id stable between builds of the index: the file's path inside its folder, with slashes
 * @param title in full ({@code 中华人民共和国工会法})
 * @param issuer empty where not known
 * @param number the document number ({@code 国务院令第514号}); empty where not known
 * @param region from the province down ({@code 浙江/杭州}); empty for a national rule
 * @param categories whom it is for; empty for everybody
 * @param issued the day this version was published, adopted or last amended
 * @param effective the first day it holds
 * @param expires the last day it holds
 * @param supersedes the title of the document this one replaces; empty where none is named
 * @param supersededBy the title of the document that replaces this one; empty where none is named
 */
public record PolicyDocument(
    String id,
    String title,
    String issuer,
    String number,
    String region,
    Set<Category> categories,
    Optional<LocalDate> issued,
    Optional<LocalDate> effective,
    Optional<LocalDate> expires,
    String supersedes,
    String supersededBy) {

  public PolicyDocument {
    categories = Set.copyOf(categories);
  }

  /** A document that names none that replaces it. */
  public PolicyDocument(
      String id,
      String title,
      String issuer,
      String number,
      String region,
      Set<Category> categories,
      Optional<LocalDate> issued,
      Optional<LocalDate> effective,
      Optional<LocalDate> expires,
      String supersedes) {
    this(id, title, issuer, number, region, categories, issued, effective, expires, supersedes, "");
  }

  public boolean national() {
    return region.isEmpty();
  }

  /** The first day it may be taken to hold: effective, else issued, else always. */
  public LocalDate start() {
    return effective.or(() -> issued).orElse(LocalDate.MIN);
  }
}
