/**
 * The case: an incident with what it disclosed, what was seized and who was held, as one document that is recorded,
 * submitted, returned, approved and made void as a whole.
 *
 * <p>Doors: {@link org.jointops.cases.Cases} to record and read, {@link org.jointops.cases.DecidingCases} for the steps
 * of its life, {@link org.jointops.cases.ExportingCases} to take them away as files. Knows {@code incidents}, {@code confiscations}, {@code detentions} and above.
 */
@NullMarked
package org.jointops.cases;

import org.jspecify.annotations.NullMarked;
