package org.nuanjing.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.register.Particulars;

/**
 * The particulars of a rule as somebody typed them.
 *
 * @param category names of {@link Category}
 */
record PolicyForm(
    @Nullable String title,
    @Nullable String issuer,
    @Nullable String number,
    @Nullable String region,
    @Nullable List<String> category,
    @Nullable String issued,
    @Nullable String effective,
    @Nullable String expires,
    @Nullable String supersedes,
    @Nullable String owner,
    @Nullable String review) {

  private static final int LONGEST = 200;

  /** What cannot be taken as it was typed. */
  static final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1;
  }

  Particulars particulars() throws NotUnderstood {
    return new Particulars(
        line(title),
        line(issuer),
        line(number),
        region(region),
        categories(category),
        day(issued),
        day(effective),
        day(expires),
        line(supersedes),
        line(owner),
        day(review));
  }

  static Set<Category> categories(@Nullable List<String> names) throws NotUnderstood {
    Set<Category> categories = new TreeSet<>();
    try {
      for (String name : names == null ? List.<String>of() : names) {
        categories.add(Category.valueOf(name));
      }
    } catch (IllegalArgumentException unknown) {
      throw new NotUnderstood();
    }
    return categories;
  }

  /** A place from the province down; 全国 is no place. */
  static String region(@Nullable String typed) throws NotUnderstood {
    List<String> parts = new ArrayList<>();
    for (String part : line(typed).split("[/／>›]", -1)) {
      if (!part.isBlank() && !part.strip().equals("全国")) {
        parts.add(part.strip());
      }
    }
    return String.join("/", parts);
  }

  /** One line without control characters. */
  static String line(@Nullable String typed) throws NotUnderstood {
    String line = typed == null ? "" : typed.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    if (line.length() > LONGEST) {
      throw new NotUnderstood();
    }
    return line;
  }

  static Optional<LocalDate> day(@Nullable String typed) throws NotUnderstood {
    String line = line(typed);
    try {
      return line.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(line));
    } catch (DateTimeException noDay) {
      throw new NotUnderstood();
    }
  }
}
