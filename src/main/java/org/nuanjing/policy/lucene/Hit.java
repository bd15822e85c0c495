package org.nuanjing.policy.lucene;

/**
 * A clause the first stage found.
 *
 * @param doc the index's own number of it
 * @param score BM25
 * @param place in its document, from 0
 * @param facts the kinds of facts it states
 * @param traits what kind of clause it is
 * @param heading in normal form
 * @param body in normal form
 * @param meanings none in an index of words alone
 */
record Hit(
    int doc,
    Entry entry,
    double score,
    long place,
    long facts,
    long traits,
    String heading,
    String body,
    Meanings meanings) {}
