package org.nuanjing.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A clause: one article, or one section of a document without articles.
 *
 * @param id stable between builds of the index: {@code document id#第三条}
 * @param article as written ({@code 第三条}); empty in a document without articles
 * @param heading the chapter and section above it, outermost first, separated by {@code " › "};
 *     empty where there is none
 * @param text word for word without the article's label; paragraphs and items on lines of their own
 */
public record Passage(
    String id, PolicyDocument document, String article, String heading, String text) {

  /** Its paragraphs and items in order, to be cited one by one. */
  public List<Part> parts() {
    return Part.of(text);
  }

  /** How one of its {@link #parts} is cited, such as 第三条第二款第（一）项. */
  public String cite(Part part) {
    int paragraphs = parts().stream().mapToInt(Part::paragraph).max().orElse(1);
    return article + part.label(paragraphs);
  }

  public String title() {
    return document.title();
  }

  public String region() {
    return document.region();
  }

  public Optional<LocalDate> issued() {
    return document.issued();
  }

  public Optional<LocalDate> effective() {
    return document.effective();
  }

  public Optional<LocalDate> expires() {
    return document.expires();
  }
}
