package org.nuanjing.policy;

import java.util.Optional;

/**
 * Another version of a document.
 *
 * @param same its article of the same number, or section of the same heading; nothing where it has
 *     none
 */
public record Version(PolicyDocument document, Standing standing, Optional<Passage> same) {}
