/**
 * The joint operation: its period, area, lead and participating organisations, and the indicators of its result table,
 * which are data. With it what every record refers to: regions with their validity, units, checkpoints, and the
 * catalogues of offences, incidents and things.
 *
 * <p>Doors: {@link org.jointops.operations.Operations}, {@link org.jointops.operations.Catalogues}, {@link
 * org.jointops.operations.Places}, {@link
 * org.jointops.operations.Units}. Knows {@code approvals} and above.
 */
@NullMarked
package org.jointops.operations;

import org.jspecify.annotations.NullMarked;
