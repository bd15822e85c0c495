package org.nuanjing.policy.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.PolicyDocument;

/**
 * What staff confirm of a rule before it is published. Text is one line without markup.
 *
 * @param title in full; never empty once published
 * @param issuer empty where not known
 * @param number the document number; empty where it has none
 * @param region from the province down ({@code 北原省/云川市}); empty for a national rule
 * @param categories whom it is for; empty for everybody
 * @param effective the first day it holds; there once published
 * @param expires the last day it holds
 * @param supersedes the title of another rule that it replaces; empty where there is none
 * @param owner who answers for it
 * @param review the day by which somebody looks whether it still holds
 */
public record Particulars(
    String title,
    String issuer,
    String number,
    String region,
    Set<Category> categories,
    Optional<LocalDate> issued,
    Optional<LocalDate> effective,
    Optional<LocalDate> expires,
    String supersedes,
    String owner,
    Optional<LocalDate> review) {

  public Particulars {
    categories = Set.copyOf(categories);
  }

  static Particulars of(PolicyDocument document, String owner, Optional<LocalDate> review) {
    return new Particulars(
        document.title(),
        document.issuer(),
        document.number(),
        document.region(),
        document.categories(),
        document.issued(),
        document.effective(),
        document.expires(),
        document.supersedes(),
        owner,
        review);
  }

  Particulars in(String place) {
    return new Particulars(
        title,
        issuer,
        number,
        place,
        categories,
        issued,
        effective,
        expires,
        supersedes,
        owner,
        review);
  }
}
