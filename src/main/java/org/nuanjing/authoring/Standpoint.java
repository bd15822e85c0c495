package org.nuanjing.authoring;

/**
 * A state of a conversation, reached by talking.
 *
 * @param when when it is, to end a sentence with: {@code while "送到哪里？" is asked}
 * @param file the file it comes from, below the folder of intents
 * @param line the line there
 * @param chat a chat that is in it; to be forked, not to be used
 */
record Standpoint(String when, String file, int line, Rehearsal chat) {}
