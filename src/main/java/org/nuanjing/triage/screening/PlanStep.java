package org.nuanjing.triage.screening;

import org.nuanjing.intents.Phrase;

/**
 * One of the six steps of a safety plan.
 *
 * @param name what the officer's words are kept under
 * @param title its heading
 * @param ask what is asked for it
 */
public record PlanStep(String name, Phrase title, Phrase ask) {}
