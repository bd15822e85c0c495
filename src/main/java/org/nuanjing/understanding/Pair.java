package org.nuanjing.understanding;

/**
 * Two wishes a message may have: the intents {@code first} and {@code second}, the part from {@code
 * at} being the second's, in UTF-16 units; {@code signs} are what tells whether it is so.
 */
final class Pair {

  final int first;
  final int second;
  final int at;
  final double[] signs;

  Pair(int first, int second, int at, double[] signs) {
    this.first = first;
    this.second = second;
    this.at = at;
    this.signs = signs;
  }
}
