package org.nuanjing.policy;

import java.time.LocalDate;
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
