package org.vfsruntime.cli.representation;

import org.vfsruntime.cli.curves.SuccessCurve;

/**
 * How well planning in one space went.
 *
 * @param size numbers of a code
 * @param stepCost that did best on the tuning tasks
 * @param tuningRate success there, in [0, 1]
 * @param curve success by length, under the name of the space
 */
public record RepresentationScore(int size, double stepCost, double tuningRate, SuccessCurve curve) {}
