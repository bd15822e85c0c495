package org.nuanjing.policy.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.PolicyDocument;

/** Reads one file into a document and its clauses, within limits; never throws for a bad file. */
public final class DocumentReader {

  private final Limits limits;

  public DocumentReader(Limits limits) {
    this.limits = limits;
  }

  public Reading read(SourceFile file) {
    try {
      return inTime(file.name(), bytes(file));
    } catch (Refusal e) {
      return new Reading.Refused(file.name(), e.reason());
    }
  }

  private byte[] bytes(SourceFile file) throws Refusal {
    if (file.size() > limits.bytes()) {
      throw tooLarge();
    }
    try (InputStream in = file.open()) {
      byte[] bytes = in.readNBytes((int) limits.bytes() + 1);
      if (bytes.length > limits.bytes()) {
        throw tooLarge();
      }
      return bytes;
    } catch (IOException e) {
      throw new Refusal("it cannot be opened; check that it is there and may be read");
    }
  }

  /** A parser that goes astray is left behind on a daemon thread, interrupted. */
  private Reading inTime(String name, byte[] bytes) throws Refusal {
    FutureTask<Reading> task = new FutureTask<>(() -> reading(name, bytes));
    Thread.ofPlatform().daemon().name("policy-reader").start(task);
    try {
      return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new Refusal("reading it took longer than " + limits.time().toSeconds() + " seconds");
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new Refusal("reading was interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw new Refusal("it is damaged or not what it seems (" + causeName(e) + ")");
    }
  }

  private Reading reading(String name, byte[] bytes) throws Refusal {
    List<String> lines = new TextExtraction(limits).lines(name, bytes);
    Header header = new Header(name);
    List<String> rest = header.withoutFrontMatter(lines);
    List<Section> sections = sections(header, rest);
    PolicyDocument document = header.document(sections);
    if (sections.isEmpty()) {
      throw new Refusal("it has a title but no text below it");
    }
    return new Reading.Read(
        document, Aliases.of(document.title(), sections), passages(document, sections));
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

  private Refusal tooLarge() {
    return new Refusal("it is larger than " + (limits.bytes() >> 20) + " MB; split it");
  }

  private static String causeName(ExecutionException e) {
    Throwable cause = e.getCause();
    return cause == null ? "unknown" : cause.getClass().getSimpleName();
  }
}
