package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nuanjing.policy.documents.RegisteredFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps this node's index in step with what staff enter, on whichever node they do, and mends it
 * when it is damaged. Looks once a second; what is published or withdrawn counts within two.
 */
final class PolicyKeeper implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(PolicyKeeper.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final PolicyShelf shelf;
  private final @Nullable Path documents;
  private final LucenePolicyLibrary library;
  private final RegisteredFiles registered;
  private long seen = -1;
  private String state = "";
  private String failure = "";
  private @Nullable ScheduledExecutorService looking;

  /**
   * @param documents the folder of documents, for mending; without it what the index was built from
   */
  PolicyKeeper(
      PolicyShelf shelf,
      @Nullable Path documents,
      LucenePolicyLibrary library,
      RegisteredFiles registered) {
    this.shelf = shelf;
    this.documents = documents;
    this.library = library;
    this.registered = registered;
  }

  /** Brings the index in step if something changed; whether it is in step now. */
  boolean look() {
    try {
      long changes = registered.changes();
      if (changes != seen || library.damaged() || !shelf.state().equals(state)) {
        library.renewing(this::renew);
        seen = changes;
        state = shelf.state();
      }
      if (!failure.isEmpty()) {
        log.info("The policy index is in step again.");
      }
      failure = "";
      return true;
    } catch (IOException | RuntimeException e) {
      // Told once, tried again at every look: the disk may be full, Redis away.
      if (!failure.equals(e.toString())) {
        log.error("The policy index cannot be brought in step; the earlier one answers.", e);
      }
      failure = e.toString();
      return false;
    }
  }

  private void renew() throws IOException {
    if (library.damaged()) {
      log.warn("The policy index was found damaged by a question; it is looked through.");
      shelf.mend(documents);
    }
    try {
      tell(shelf.renew(registered.list()));
    } catch (IOException e) {
      log.warn("The policy index cannot be added to ({}); it is looked through.", e.getMessage());
      shelf.mend(documents);
      tell(shelf.renew(registered.list()));
    }
  }

  private static void tell(IndexReport report) {
    if (report.outcome() == IndexReport.Outcome.BUILT) {
      log.info(
          "Rules renewed: {} documents, {} clauses, {} read.",
          report.documents(),
          report.passages(),
          report.read());
    }
    report.refused().forEach(one -> log.error("{} is left out: {}.", one.name(), one.reason()));
  }

  /** The first look is over before the program answers anybody. */
  @Override
  public synchronized void start() {
    look();
    ScheduledExecutorService next =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("policy-keeper").factory());
    long pause = BETWEEN_LOOKS.toMillis();
    var _ = next.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    looking = next;
  }

  @Override
  public synchronized void stop() {
    if (looking != null) {
      looking.shutdown();
      looking = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return looking != null;
  }
}
