package org.nuanjing.directory;

import java.util.OptionalDouble;

/**
 * An entry as it stands to somebody.
 *
 * @param kilometres as the crow flies; empty where it or the person is on no map
 * @param open whether it is open now
 * @param stale whether nobody has made sure of it for too long; it must then be said
 */
public record Near(Listing listing, OptionalDouble kilometres, boolean open, boolean stale) {}
