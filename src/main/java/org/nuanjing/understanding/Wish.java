package org.nuanjing.understanding;

/**
 * One of the things a message asks for.
 *
 * @param words the part of the message that asks for it, as written; the whole message where it
 *     asks for one thing
 * @param recognition what that part means
 */
public record Wish(String words, Recognition recognition) {}
