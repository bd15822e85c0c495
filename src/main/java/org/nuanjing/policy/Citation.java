package org.nuanjing.policy;

/**
 * A clause, and how it stands to the asker.
 *
 * @param standing anything but {@link Standing#IN_FORCE} only where the asker named that version;
 *     it must then be said
 * @param reach {@link Reach#OTHER} only where the asker named that place; it must then be said
 */
public record Citation(Passage passage, Standing standing, Reach reach) {}
