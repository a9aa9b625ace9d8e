/**
 * Summary returns: a unit's figures for a day, or figures of a whole operation, without the cases behind them; effort
 * among them. They live the same life as a case.
 *
 * <p>Doors: {@link org.jointops.returns.Returns} to record and read, {@link org.jointops.returns.DecidingReturns} for
 * the steps of their life. Knows {@code operations} and above.
 */
@NullMarked
package org.jointops.returns;

import org.jspecify.annotations.NullMarked;
