package org.nuanjing.policy.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.PolicyDocument;

/**
 * Reads one file into a document and its clauses, within limits; never throws for a bad file. What
 * needs a parser is read in a process of its own, which a bad file may bring down and nothing else.
 */
public final class DocumentReader {

  private final Limits limits;

  public DocumentReader(Limits limits) {
    this.limits = limits;
  }

  /** Every document of a file: one, or those of a ZIP file. */
  public List<Reading> readAll(SourceFile file) {
    if (!DocumentFolder.ending(file.name()).equals("zip")) {
      return List.of(read(file));
    }
    try {
      Archive archive = Archive.open(file.name(), bytes(file), limits);
      List<Reading> readings = new ArrayList<>(archive.refused());
      archive.files().forEach(entry -> readings.add(read(entry)));
      return readings;
    } catch (Refusal e) {
      return List.of(refused(file, e));
    }
  }

  public Reading read(SourceFile file) {
    try {
      Header header = new Header(file.name());
      Optional<SourceFile> side = file.side();
      if (side.isPresent()) {
        header.described(SideFile.lines(side.get()));
      }
      return reading(header, header.withoutFrontMatter(lines(file.name(), bytes(file))));
    } catch (Refusal e) {
      return refused(file, e);
    }
  }

  /** Every document of a file with its text, for whoever keeps them on. */
  public List<Draft> drafts(SourceFile file) {
    if (!DocumentFolder.ending(file.name()).equals("zip")) {
      return List.of(draft(file));
    }
    try {
      Archive archive = Archive.open(file.name(), bytes(file), limits);
      List<Draft> drafts = new ArrayList<>();
      archive.refused().forEach(bad -> drafts.add(new Draft.None(bad)));
      archive.files().forEach(entry -> drafts.add(draft(entry)));
      return drafts;
    } catch (Refusal e) {
      return List.of(new Draft.None(refused(file, e)));
    }
  }

  private Draft draft(SourceFile file) {
    try {
      Header header = new Header(file.name());
      Optional<SourceFile> side = file.side();
      if (side.isPresent()) {
        header.described(SideFile.lines(side.get()));
      }
      List<String> lines = header.withoutFrontMatter(lines(file.name(), bytes(file)));
      Reading.Read read = reading(header, lines);
      return new Draft.Found(file, read, String.join("\n", lines));
    } catch (Refusal e) {
      return new Draft.None(refused(file, e));
    }
  }

  /** What a file may become. */
  public sealed interface Draft {
    /**
     * A document.
     *
     * @param file where it lies, in memory for that of a ZIP file
     * @param text as Markdown without a front matter: headings marked, a paragraph a line. Read
     *     again, it gives the same clauses
     */
    record Found(SourceFile file, Reading.Read read, String text) implements Draft {}

    /** Nothing. */
    record None(Reading.Refused refused) implements Draft {}
  }

  private static Reading.Refused refused(SourceFile file, Refusal refusal) {
    return new Reading.Refused(file.name(), refusal.reason(), refusal.chinese());
  }

  private byte[] bytes(SourceFile file) throws Refusal {
    if (file.size() > limits.bytes()) {
      throw Refusal.tooLarge(limits.bytes());
    }
    try (InputStream in = file.open()) {
      byte[] bytes = in.readNBytes((int) limits.bytes() + 1);
      if (bytes.length > limits.bytes()) {
        throw Refusal.tooLarge(limits.bytes());
      }
      return bytes;
    } catch (IOException e) {
      throw Refusal.unreadable();
    }
  }

  private List<String> lines(String name, byte[] bytes) throws Refusal {
    TextExtraction extraction = new TextExtraction(limits);
    List<String> lines =
        TextExtraction.written(name)
            ? extraction.lines(name, bytes)
            : ReaderProcess.shared().lines(name, bytes, limits);
    if (lines.stream().allMatch(String::isEmpty)) {
      throw Refusal.noText();
    }
    return lines;
  }

  private static Reading.Read reading(Header header, List<String> lines) throws Refusal {
    List<Section> sections = sections(header, lines);
    PolicyDocument document = header.document(sections);
    if (sections.isEmpty()) {
      throw new Refusal("it has a title but no text below it", "只有标题，下面没有正文");
    }
    return new Reading.Read(
        document,
        Aliases.of(document.title(), sections),
        passages(document, sections),
        header.care());
  }

  private static List<Section> sections(Header header, List<String> lines) {
    boolean articles = ArticleOutline.fits(lines);
    int start = articles ? ArticleOutline.bodyStart(lines) : header.length(lines);
    List<String> body = new ArrayList<>(header.read(lines.subList(0, start)));
    body.addAll(lines.subList(start, lines.size()));
    return articles ? ArticleOutline.sections(body) : HeadingOutline.sections(body);
  }

  private static List<Passage> passages(PolicyDocument document, List<Section> sections) {
    Map<String, Integer> seen = new HashMap<>();
    List<Passage> passages = new ArrayList<>();
    for (Section section : sections) {
      String name = section.label().isEmpty() ? section.heading() : section.label();
      int nth = seen.merge(name, 1, Integer::sum);
      String id = document.id() + "#" + name + (nth == 1 ? "" : "~" + nth);
      passages.add(new Passage(id, document, section.label(), section.heading(), section.text()));
    }
    return passages;
  }
}
