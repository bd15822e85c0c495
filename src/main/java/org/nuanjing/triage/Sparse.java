package org.nuanjing.triage;

/** A message as numbers: the features it has, ascending, and how much each counts. */
final class Sparse {

  final int[] features;
  final double[] values;

  Sparse(int[] features, double[] values) {
    this.features = features;
    this.values = values;
  }
}
