package org.nuanjing.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanjing.policy.Answer;
import org.nuanjing.policy.Excerpt;
import org.nuanjing.policy.PolicyLibrary;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.Version;
import org.nuanjing.policy.lucene.LucenePolicyLibrary;
import org.nuanjing.policy.lucene.PolicyShelf;

/**
 * The sample rules inside the program, indexed in a temporary folder when somebody first asks; the
 * folder is removed on closing.
 */
final class SampleRules implements PolicyLibrary, AutoCloseable {

  private @Nullable Path folder;
  private @Nullable LucenePolicyLibrary library;

  @Override
  public Answer ask(Question question) {
    return opened().ask(question);
  }

  @Override
  public Optional<Excerpt> around(String passage, int neighbours) {
    return opened().around(passage, neighbours);
  }

  @Override
  public List<Version> versions(String passage, LocalDate day) {
    return opened().versions(passage, day);
  }

  private synchronized LucenePolicyLibrary opened() {
    try {
      return open();
    } catch (IOException e) {
      throw new UncheckedIOException("The sample rules cannot be indexed.", e);
    }
  }

  private LucenePolicyLibrary open() throws IOException {
    if (library == null) {
      folder = Files.createTempDirectory("nuanjing-rehearsal");
      library = new PolicyShelf(folder).library(null).library();
    }
    return library;
  }

  @Override
  public synchronized void close() {
    try {
      if (library != null) {
        library.close();
        library = null;
      }
      if (folder != null) {
        PolicyShelf.remove(folder);
        folder = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The index of the sample rules cannot be removed.", e);
    }
  }
}
