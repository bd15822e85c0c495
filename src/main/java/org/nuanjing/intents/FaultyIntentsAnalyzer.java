package org.nuanjing.intents;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows faulty intents as what they are when they stop the start, without a stack trace. */
final class FaultyIntentsAnalyzer extends AbstractFailureAnalyzer<FaultyIntents> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable failure, FaultyIntents faulty) {
    return new FailureAnalysis(
        faulty.getLocalizedMessage(),
        "Mend what is listed, each beside its file and line.",
        faulty);
  }
}
