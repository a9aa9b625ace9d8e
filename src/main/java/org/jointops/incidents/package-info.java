/**
 * One event in an operation: what happened, when, where, by which unit, with which other organisations, and the offences
 * that it disclosed. An incident bears the life of the whole case; what was seized and who was held refer to it by its
 * {@link org.jointops.incidents.IncidentNumber}.
 *
 * <p>Knows {@code operations} and above.
 */
@NullMarked
package org.jointops.incidents;

import org.jspecify.annotations.NullMarked;
