package org.nuanjing.channel.telegram;

/**
 * Who the assistant is in Telegram.
 *
 * @param userName without the at sign; empty until Telegram has told
 */
record Bot(long id, String userName) {}
