/**
 * The demonstration: "Granitsa" with its published figures, and a training operation whose cases are invented.
 *
 * <p>{@link org.jointops.demo.Generator} invents the cases from the tables beside this package: names, places and
 * scenarios. The same seed gives the same cases, and a larger size begins with the cases of a smaller one. No person,
 * vehicle or document in them is real.
 */
@NullMarked
package org.jointops.demo;

import org.jspecify.annotations.NullMarked;
