/** What authors of intents work with: check, rehearse, evaluate. */
@ApplicationModule(
    allowedDependencies = {
      "channel",
      "dialogue",
      "directory",
      "directory :: reference",
      "intents",
      "intents :: cli",
      "models",
      "policy",
      "policy :: entitlements",
      "policy :: lucene",
      "roster",
      "roster :: reference",
      "tickets",
      "triage",
      "triage :: screening",
      "understanding",
      "understanding :: reference"
    })
@NullMarked
package org.nuanjing.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
