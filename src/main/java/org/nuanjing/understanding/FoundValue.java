package org.nuanjing.understanding;

import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.SlotReader.Value;

/**
 * A value that stands in a message.
 *
 * @param type which type of slot it can fill; never a text, choice, yes or no, or file
 * @param start where it begins in the message as written, in UTF-16 units
 * @param end where it ends, exclusive
 * @param value what is kept and how it is shown
 */
public record FoundValue(Slot.Type type, int start, int end, Value value) {}
