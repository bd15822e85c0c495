package org.nuanjing.policy.register;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nuanjing.policy.documents.RegisteredFiles;
import org.nuanjing.policy.documents.SourceFile;

/** The published rules as files for the index. A text is only fetched where its rule is read. */
final class PublishedRules implements RegisteredFiles {

  static final String FOLDER = "desk/";

  private final Rules rules;

  PublishedRules(Rules rules) {
    this.rules = rules;
  }

  @Override
  public long changes() {
    return rules.changes();
  }

  @Override
  public List<SourceFile> list() {
    return rules.list().stream()
        .filter(rule -> rule.state() == Rule.State.PUBLISHED)
        .<SourceFile>map(rule -> new RuleFile(rule, rules))
        .toList();
  }

  /** A rule as a Markdown file that says its particulars in its front matter. */
  record RuleFile(Rule rule, Rules rules) implements SourceFile {
    @Override
    public String name() {
      return rule.document();
    }

    @Override
    public long size() {
      return 0;
    }

    @Override
    public InputStream open() {
      String text = FrontMatter.of(rule.particulars()) + rules.text(rule.id());
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String content() {
      return "version " + rule.version();
    }
  }
}
