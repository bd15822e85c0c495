/** Tests of the chat in a phone's browser, most of them against a running server. */
@NullMarked
package org.nuanjing.channel.web;

import org.jspecify.annotations.NullMarked;
