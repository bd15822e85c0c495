package org.nuanjing.understanding;

/**
 * An intent and how far a message is on its side.
 *
 * @param margin the model's raw decision value; around 1 for an example it was trained on
 */
record Scored(String intent, double margin) {}
