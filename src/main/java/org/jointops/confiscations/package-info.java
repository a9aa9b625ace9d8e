/**
 * What was seized in an incident: the thing, how much of it, what it is worth, and the marks by which it is known again.
 *
 * <p>Knows {@code incidents} and above.
 */
@NullMarked
package org.jointops.confiscations;

import org.jspecify.annotations.NullMarked;
