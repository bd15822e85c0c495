package org.nuanjing.policy.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanjing.policy.Category;

/**
 * Writes the particulars of a rule as the head of a Markdown file. What is not known is said so.
 */
final class FrontMatter {

  private static final String NONE = "无";

  private FrontMatter() {}

  static String of(Particulars from) {
    return "---\n"
        + line("title", from.title())
        + line("issuer", from.issuer())
        + line("number", from.number())
        + line("region", from.region().isEmpty() ? "全国" : from.region())
        + categories(from)
        + line("issued", from.issued())
        + line("effective", from.effective())
        + line("expires", from.expires())
        + line("supersedes", from.supersedes())
        + line("owner", from.owner())
        + line("review", from.review())
        + "---\n";
  }

  private static String categories(Particulars from) {
    return from.categories().isEmpty()
        ? ""
        : line(
            "category",
            from.categories().stream()
                .map(Category::name)
                .sorted()
                .collect(Collectors.joining("、")));
  }

  private static String line(String name, Optional<LocalDate> day) {
    return line(name, day.map(LocalDate::toString).orElse(""));
  }

  private static String line(String name, String value) {
    String plain = value.replaceAll("\\s+", " ").strip();
    return name + ": " + (plain.isEmpty() ? NONE : plain) + "\n";
  }
}
